import { useCallback, useEffect, useState } from 'preact/hooks';
import { markAgain, readUnmarked, termKey, watchUnmarked } from '@/userdata/unmarked';
import { termIds, termOf } from './knowledge';

/** The terms that the person no longer wants marked, each with the way back. */
export function UnmarkedTerms() {
  const [ids, setIds] = useState<string[]>([]);
  const [problem, setProblem] = useState<string>();
  const read = useCallback(() => {
    readUnmarked(termIds, []).then(({ terms }) => setIds([...terms]), console.error);
  }, []);
  useEffect(() => {
    read();
    return watchUnmarked(read);
  }, [read]);
  if (!ids.length) return null;
  const bringBack = (id: string) => {
    setProblem(undefined);
    markAgain([termKey(id)]).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return (
    <section aria-labelledby="unmarked-title">
      <h2 id="unmarked-title">不再标注的词</h2>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ul class="rows">
        {ids.map((id) => {
          const name = termOf(id)?.name ?? id;
          return (
            <li key={id} class="pinned" data-unmarked={id}>
              <span class="row row-name">{name}</span>
              <button
                type="button"
                class="unpin"
                data-action="mark-again"
                aria-label={`重新标注：${name}`}
                onClick={() => bringBack(id)}
              >
                重新标注
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
