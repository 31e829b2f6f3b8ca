import { ResultList } from '@/components/result-list';
import { say, sayCount } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { AskedBefore } from './asked-before';
import type { Found } from './finder';
import { questionOf } from './knowledge';
import { MissingAnswer } from './missing-answer';
import { NothingFound } from './nothing-found';
import { FOUND_LIST } from './search-box';
import { TermRows } from './term-rows';
import type { Pins } from './use-pins';

interface ResultsViewProps {
  query: string;
  /** Nothing until the index is ready. */
  found: Found | undefined;
  failed: boolean;
  pins: Pins;
  onOpen(reference: Reference): void;
  /** Asks something else in place of the query. */
  onAsk(query: string): void;
}

export function ResultsView({ query, found, failed, pins, onOpen, onAsk }: ResultsViewProps) {
  if (failed) {
    return <NothingFound title={say('search_failed')} advice={say('search_failed_advice')} pins={pins} onOpen={onOpen} />;
  }
  if (!found) return null;
  const { terms, begun, results, sure } = found;
  if (!hasFound(found)) {
    const title = say('search_nothing_about', { query: shortened(query) });
    return <NothingFound title={title} advice={say('search_rephrase')} query={query} pins={pins} onOpen={onOpen} />;
  }
  return (
    <>
      <h2 class="unseen">{say('search_results')}</h2>
      {/* The list of the combobox. Its options are real buttons that take the real focus; docs/surfaces.md says why. */}
      <div id={FOUND_LIST} class="found" role="listbox" aria-label={say('search_list')}>
        <AskedBefore typed={query} onAsk={onAsk} />
        <TermRows ids={[...terms, ...begun]} onOpen={onOpen} />
        {results.length > 0 && (
          <div role="presentation">
            <div id="results-title" class={sure ? 'unseen' : 'unsure'} role="presentation">
              {sure ? say('search_answers') : guessTitle(terms.length > 0)}
            </div>
            <ResultList namedBy="results-title" results={results} shortOf={(id) => questionOf(id)?.short} onOpen={onOpen} />
          </div>
        )}
      </div>
      {!sure && <MissingAnswer query={query} />}
    </>
  );
}

/** With the term itself on top nothing is missing: what follows is only near it. */
const guessTitle = (hasTerm: boolean) => say(hasTerm ? 'search_near' : 'search_unsure');

/** Whether there is a list to go through. */
export function hasFound(found: Found | undefined): boolean {
  return found !== undefined && found.results.length + found.terms.length + found.begun.length > 0;
}

/** What Enter opens: the term that was asked for, else the best answer, else a term that was only begun. */
export function firstFound(found: Found | undefined): Reference | undefined {
  const [term] = found?.terms ?? [];
  const [result] = found?.results ?? [];
  const [begun] = found?.begun ?? [];
  if (term === undefined && result) return { kind: 'question', id: result.id };
  const id = term ?? begun;
  return id === undefined ? undefined : { kind: 'term', id };
}

/** What is read out when the list changes. */
export function countWords(found: Found | undefined): string {
  if (!found) return '';
  const { terms, begun, results, sure } = found;
  if (!results.length && !terms.length) return say(begun.length ? 'search_has_begun' : 'search_nothing');
  const term = terms.length ? [say('search_has_term')] : [];
  if (!results.length) return term.join('');
  return [...term, sayCount(sure ? 'search_count' : 'search_count_unsure', results.length)].join(' ');
}

function shortened(query: string): string {
  const characters = [...query.trim()];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('');
}
