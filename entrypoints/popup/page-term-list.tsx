import { say, sayCount, type WordKey } from '@/components/words/words';
import type { Unread } from '../background/messages';
import type { FoundTerm } from './frame-terms';
import { SilentPage } from './silent-page';
import { SiteSwitch } from './site-switch';
import type { PageTerms } from './use-page-terms';

const whyUnread = { 'too-long': 'popup_page_too_long', behind: 'popup_page_behind' } as const satisfies Record<Unread, WordKey>;

/** More than these are folded away, so that pins and themes stay near. */
const SHOWN_AT_ONCE = 5;

/** The terms of the page in front; a click goes to where the term stands. */
export function PageTermList({ tab, answered, terms, sites, off, unread, jump }: PageTerms) {
  // One alone is no more to look at than the line that would fold it away.
  const shown = terms.length > SHOWN_AT_ONCE + 1 ? SHOWN_AT_ONCE : terms.length;
  const row = (term: FoundTerm) => (
    <li key={term.id}>
      <button type="button" class="row" lang="zh-CN" data-page-term={term.id} onClick={() => jump(term)}>
        <span class="row-name">
          {term.name}{' '}
          <span class="count" lang={say('app_language')}>
            {sayCount('popup_places', term.count)}
          </span>
        </span>
        <span class="row-line">{term.line}</span>
      </button>
    </li>
  );
  return (
    <section
      class="page-terms"
      aria-labelledby="page-title"
      data-page-terms={answered === undefined ? 'asking' : answered ? 'answered' : 'silent'}
    >
      <h2 id="page-title">
        {say('popup_page_terms')}{' '}
        {terms.length > 0 && <span class="count">{say('popup_page_count', { count: terms.length })}</span>}
      </h2>
      {answered === undefined && <p class="quiet">{say('popup_reading')}</p>}
      {terms.length > 0 && <ul class="rows">{terms.slice(0, shown).map(row)}</ul>}
      {shown < terms.length && (
        <details>
          <summary>{sayCount('popup_more_terms', terms.length - shown)}</summary>
          <ul class="rows">{terms.slice(shown).map(row)}</ul>
        </details>
      )}
      {off && <p class="quiet">{say('popup_page_off')}</p>}
      {answered === true && !off && !unread && !terms.length && <p class="quiet">{say('popup_page_none')}</p>}
      {answered === false && <SilentPage tab={tab} />}
      {unread && (
        <p class="quiet" data-unread={unread}>
          {say(whyUnread[unread])}
        </p>
      )}
      <SiteSwitch sites={sites} off={off} />
    </section>
  );
}
