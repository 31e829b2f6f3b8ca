import type { ComponentChildren } from 'preact';
import type { Card } from '@/knowledge/compiled';

interface TermFactsProps {
  card: Card;
  /** How a text is shown, where that is not just as it is. */
  show?: (text: string) => ComponentChildren;
}

/** Where the money comes from, what it pays, what to mind. */
export function TermFacts({ card, show = (text) => text }: TermFactsProps) {
  const rows: [name: string, text: string | undefined][] = [
    ['钱从哪里来', card.from],
    ['用来付什么', card.pays],
    ['请注意', card.mind],
  ];
  const said = rows.flatMap(([name, text]) => (text ? [{ name, text }] : []));
  if (!said.length) return null;
  return (
    <dl class="facts">
      {said.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{show(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
