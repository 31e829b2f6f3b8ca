import { useRef } from 'preact/hooks';
import { useKeptTexts } from '@/components/use-kept-texts';
import { recentQueries } from '@/userdata/recent-queries';

interface RecentListProps {
  /** What is in the box; only what has it in it is shown then. */
  typed?: string;
  onAsk(query: string): void;
}

const MOST_SHOWN = 5;
const MOST_WHILE_TYPING = 2;

/** What the person has asked before, to ask again with one press. */
export function RecentList({ typed = '', onAsk }: RecentListProps) {
  const { texts, problem, attempt } = useKeptTexts(recentQueries);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = typed
    ? texts.filter((text) => text !== typed && text.includes(typed)).slice(0, MOST_WHILE_TYPING)
    : texts.slice(0, MOST_SHOWN);
  if (!shown.length && !problem) return null;
  const forget = async (act: Promise<void>) => {
    await attempt(act);
    // The button goes; the focus must not be lost with it.
    heading.current?.focus();
  };
  return (
    <section class="recent" aria-labelledby="recent-title" data-recent>
      <h2 id="recent-title" ref={heading} tabIndex={-1}>
        最近问过
      </h2>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ul class="chips">
        {shown.map((text) => (
          <li key={text} class="chip">
            <button type="button" class="row" data-asked={text} onClick={() => onAsk(text)}>
              {text}
            </button>
            {!typed && (
              <button
                type="button"
                class="chip-remove"
                data-action="forget"
                aria-label={`忘掉“${text}”`}
                onClick={() => forget(recentQueries.forget([text]))}
              >
                <span aria-hidden="true">×</span>
              </button>
            )}
          </li>
        ))}
        {!typed && shown.length > 1 && (
          <li>
            <button
              type="button"
              class="quiet-button"
              data-action="forget-all"
              onClick={() => forget(recentQueries.forgetAll())}
            >
              全部忘掉
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
