import { useKeptTexts } from '@/components/use-kept-texts';
import { say } from '@/components/words/words';
import { missingAnswers } from '@/userdata/missing-answers';

/** A way to say that something is not answered here. It is kept on this device; in the settings it can be copied and deleted. */
export function MissingAnswer({ query }: { query: string }) {
  const { texts, problem, attempt } = useKeptTexts(missingAnswers);
  const asked = query.trim().replace(/\s+/g, ' ').slice(0, 60);
  const isKept = texts.includes(asked);
  return (
    <div class="missing">
      {isKept ? (
        <p role="status">
          {say('search_missing_kept', { count: texts.length })}
          <button
            type="button"
            class="quiet-button"
            data-action="unsay-missing"
            onClick={() => attempt(missingAnswers.forget([asked]))}
          >
            {say('search_missing_forget')}
          </button>
        </p>
      ) : (
        <button type="button" data-action="say-missing" onClick={() => attempt(missingAnswers.keep(asked))}>
          {say('search_missing_keep')}
        </button>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
