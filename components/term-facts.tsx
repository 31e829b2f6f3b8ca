import type { Card } from '@/knowledge/compiled';

/** Where the money comes from, what it pays, what to mind. */
export function TermFacts({ card }: { card: Card }) {
  const rows = [
    ['钱从哪里来', card.from],
    ['用来付什么', card.pays],
    ['请注意', card.mind],
  ].filter(([, text]) => text);
  if (!rows.length) return null;
  return (
    <dl class="facts">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
