import { useRef } from 'preact/hooks';

interface UnmarkedListProps {
  id: string;
  title: string;
  rows: readonly { id: string; key: string; name: string }[];
  /** What the button of a row says. */
  action: string;
  /** The same, with what it is done to. */
  actionOn(name: string): string;
  none: string;
  problem: string | undefined;
  bringBack(key: string): Promise<void>;
}

export function UnmarkedList({ id, title, rows, action, actionOn, none, problem, bringBack }: UnmarkedListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const press = async (key: string) => {
    await bringBack(key);
    // The button goes with its row; the focus must not be lost with it.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {rows.length === 0 && <p class="quiet">{none}</p>}
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id} class="pinned" data-unmarked={row.id}>
            <span class="row row-name">{row.name}</span>
            <button
              type="button"
              class="unpin"
              data-action="mark-again"
              aria-label={actionOn(row.name)}
              onClick={() => press(row.key)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
