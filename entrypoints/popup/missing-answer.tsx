import { useKeptTexts } from '@/components/use-kept-texts';
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
          已记在这台电脑上，没有发给任何人。一共记了 {texts.length} 条，在“设置”里可以看、复制或删除。
          <button
            type="button"
            class="quiet-button"
            data-action="unsay-missing"
            onClick={() => attempt(missingAnswers.forget([asked]))}
          >
            不记了
          </button>
        </p>
      ) : (
        <button type="button" data-action="say-missing" onClick={() => attempt(missingAnswers.keep(asked))}>
          这里没有我要的，记下这一问
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
