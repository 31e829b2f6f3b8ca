import type { ComponentChildren } from 'preact';
import type { Card } from '@/knowledge/compiled';
import { say } from './words/words';

interface TermFactsProps {
  card: Card;
  /** How a text is shown, where that is not just as it is. */
  show?: (text: string) => ComponentChildren;
}

/** Where the money comes from, what it pays, what to mind. */
export function TermFacts({ card, show = (text) => text }: TermFactsProps) {
  const rows: [name: string, text: string | undefined][] = [
    [say('card_from'), card.from],
    [say('card_pays'), card.pays],
    [say('card_mind'), card.mind],
  ];
  const said = rows.flatMap(([name, text]) => (text ? [{ name, text }] : []));
  if (!said.length) return null;
  return (
    <dl class="facts">
      {said.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="zh-CN">{show(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
