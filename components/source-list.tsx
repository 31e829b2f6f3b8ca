import type { CitedSource } from '@/knowledge/compiled';
import { evidenceWord, sourceLine, today } from './evidence-words';
import { say } from './words/words';

/** Where a statement comes from: document, how it was checked and when; the official address as a link where there is one. */
export function SourceList({ sources }: { sources: readonly CitedSource[] }) {
  const now = today();
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.title + (source.at ?? '')} lang="zh-CN">
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {sourceLine(source, now)}
            </a>
          ) : (
            sourceLine(source, now)
          )}
          <small lang={say('app_language')}>
            {' '}
            {say('card_checked', { evidence: evidenceWord(source.evidence), checked: source.checked })}
          </small>
        </li>
      ))}
    </ul>
  );
}
