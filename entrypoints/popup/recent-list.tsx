import { useRef } from 'preact/hooks';
import { useKeptTexts } from '@/components/use-kept-texts';
import { say } from '@/components/words/words';
import { recentQueries } from '@/userdata/recent-queries';

const MOST_SHOWN = 5;

/** What the person has asked before, to ask again with one press. */
export function RecentList({ onAsk }: { onAsk(query: string): void }) {
  const { texts, problem, attempt } = useKeptTexts(recentQueries);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = texts.slice(0, MOST_SHOWN);
  if (!shown.length && !problem) return null;
  const forget = async (act: Promise<void>) => {
    await attempt(act);
    // The button goes; the focus must not be lost with it.
    heading.current?.focus();
  };
  return (
    <section class="recent" aria-labelledby="recent-title" data-recent>
      <div class="section-head">
        <h2 id="recent-title" ref={heading} tabIndex={-1}>
          {say('list_recent')}
        </h2>
        {shown.length > 1 && (
          <button type="button" class="quiet-button" data-action="forget-all" onClick={() => forget(recentQueries.forgetAll())}>
            {say('list_delete_all')}
          </button>
        )}
      </div>
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
            <button
              type="button"
              class="chip-remove"
              data-action="forget"
              aria-label={say('list_delete_name', { text })}
              onClick={() => forget(recentQueries.forget([text]))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
