import type { CitedSource } from '@/knowledge/compiled';
import { EVIDENCE_WORDS, sourceLine, today } from './evidence-words';

/** Where a statement comes from: document, how it was checked and when; the official address as a link where there is one. */
export function SourceList({ sources }: { sources: readonly CitedSource[] }) {
  const now = today();
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.title + (source.at ?? '')}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {sourceLine(source, now)}
            </a>
          ) : (
            sourceLine(source, now)
          )}
          <small>
            {' '}
            {EVIDENCE_WORDS[source.evidence]}，核对于 {source.checked}
          </small>
        </li>
      ))}
    </ul>
  );
}
