/**
 * Reads `sentences.txt`: one passage per line, expected spans marked in it.
 *
 * `【个账|个人账户】`: a span and the name of its term; `【起付线】`: the span is the name itself; `~【…】`: an optional span,
 * counted neither way; `\n`: a line break. Lines that start with `#` name the trap or the word that the lines below test.
 */
export interface LabelledSpan {
  start: number;
  end: number;
  name: string;
}

export interface LabelledSentence {
  /** Line number in the file, from 1. */
  line: number;
  heading: string;
  text: string;
  spans: LabelledSpan[];
  optional: LabelledSpan[];
}

const MARK = /(~?)【([^【】|]+)(?:\|([^【】|]+))?】/g;

export function parseSentences(file: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let heading = '';
  file.split('\n').forEach((written, index) => {
    if (written.startsWith('#')) heading = written.replace(/^#+\s*/, '');
    else if (written.trim()) sentences.push({ line: index + 1, heading, ...parseMarks(written, index + 1) });
  });
  return sentences;
}

function parseMarks(written: string, line: number): Pick<LabelledSentence, 'text' | 'spans' | 'optional'> {
  const source = written.replaceAll('\\n', '\n');
  const spans: LabelledSpan[] = [];
  const optional: LabelledSpan[] = [];
  let text = '';
  let done = 0;
  for (const mark of source.matchAll(MARK)) {
    const [whole, tilde, surface = '', name = surface] = mark;
    text += source.slice(done, mark.index);
    (tilde ? optional : spans).push({ start: text.length, end: text.length + surface.length, name });
    text += surface;
    done = mark.index + whole.length;
  }
  text += source.slice(done);
  if (/[【】]/.test(text)) throw new Error(`sentences.txt:${line} 标记不成对：${written}`);
  return { text, spans, optional };
}

/** The text with spans marked as in the file, for messages. */
export function marked(text: string, spans: readonly LabelledSpan[]): string {
  let out = '';
  let done = 0;
  for (const { start, end, name } of spans) {
    const surface = text.slice(start, end);
    out += `${text.slice(done, start)}【${surface}${surface === name ? '' : `|${name}`}】`;
    done = end;
  }
  return (out + text.slice(done)).replaceAll('\n', '\\n');
}
