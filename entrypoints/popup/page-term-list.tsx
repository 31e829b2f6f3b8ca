import type { Unread } from '../background/messages';
import type { FoundTerm } from './frame-terms';
import { SilentPage } from './silent-page';
import { SiteSwitch } from './site-switch';
import type { PageTerms } from './use-page-terms';

const whyUnread: Record<Unread, string> = {
  'too-long': '这一页太长，后面的词没有标。',
  behind: '这一页内容多、变得快，有些词还没有标上。',
};

/** More than these are folded away, so that pins and themes stay near. */
const SHOWN_AT_ONCE = 5;

/** The terms of the page in front; a click goes to where the term stands. */
export function PageTermList({ tab, answered, terms, sites, off, unread, jump }: PageTerms) {
  // One alone is no more to look at than the line that would fold it away.
  const shown = terms.length > SHOWN_AT_ONCE + 1 ? SHOWN_AT_ONCE : terms.length;
  const row = (term: FoundTerm) => (
    <li key={term.id}>
      <button type="button" class="row" data-page-term={term.id} onClick={() => jump(term)}>
        <span class="row-name">
          {term.name} <span class="count">{term.count} 处</span>
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
      <h2 id="page-title">本页的医保用词 {terms.length > 0 && <span class="count">{terms.length} 个</span>}</h2>
      {answered === undefined && <p class="quiet">正在看这个网页……</p>}
      {terms.length > 0 && <ul class="rows">{terms.slice(0, shown).map(row)}</ul>}
      {shown < terms.length && (
        <details>
          <summary>还有 {terms.length - shown} 个词</summary>
          <ul class="rows">{terms.slice(shown).map(row)}</ul>
        </details>
      )}
      {off && <p class="quiet">小注在这个网站上关着，不看也不标。在上面照样可以问。</p>}
      {answered === true && !off && !unread && !terms.length && (
        <p class="quiet">这个网页上没有找到医保用词。网页还在打开的话，等它显示完再点开小注；也可以在上面直接问。</p>
      )}
      {answered === false && <SilentPage tab={tab} />}
      {unread && (
        <p class="quiet" data-unread={unread}>
          {whyUnread[unread]}
        </p>
      )}
      <SiteSwitch sites={sites} off={off} />
    </section>
  );
}
