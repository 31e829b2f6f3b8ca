/** Pins as text: to copy, to print, and as a file that reads well anywhere. With their sources and the days they were checked. */
import { answerText, cardText } from '@/components/plain-text';
import { say } from '@/components/words/words';
import type { Pin } from '@/userdata/pin-store';
import { answerOf, cardOf, loadBodies, summaryOf } from './knowledge';

/** The answers must have been loaded. */
function bodyOf(pin: Pin): string {
  const answer = pin.kind === 'question' ? answerOf(pin.id) : undefined;
  const card = pin.kind === 'term' ? cardOf(pin.id) : undefined;
  if (answer) return answerText(answer);
  return card ? cardText(card) : say('pins_gone_text', { id: pin.id });
}

const noteLine = ({ note }: Pin) => (note ? say('pins_text_note_line', { note }) : '');

export async function pinsAsText(pins: readonly Pin[]): Promise<string> {
  await loadBodies();
  return pins.map((pin) => [bodyOf(pin), noteLine(pin)].filter(Boolean).join('\n')).join('\n\n');
}

export async function pinsAsMarkdown(pins: readonly Pin[], day: string): Promise<string> {
  await loadBodies();
  const parts = pins.map((pin) => {
    const heading = `## ${summaryOf(pin)?.title ?? pin.id}`;
    const group = pin.group && say('pins_text_group', { group: pin.group });
    const note = pin.note && `**${say('pins_text_note')}**\n\n${pin.note.replace(/^/gm, '> ')}`;
    // Two spaces at the end of a line keep it a line.
    return [heading, group, bodyOf(pin).replace(/\n/g, '  \n'), note].filter(Boolean).join('\n\n');
  });
  return `${[`# ${say('pins_text_title', { day })}`, ...parts].join('\n\n')}\n`;
}

/** Hands a file to the person, as a link that is pressed would: no permission is needed for it. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
