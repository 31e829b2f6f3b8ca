import { EnabledSites } from '@/components/enabled-sites';
import { UnmarkedTerms } from '@/components/unmarked-terms';
import type { Reference } from '@/knowledge/compiled';
import { commonQuestions, termOf } from './knowledge';
import { PageTermList } from './page-term-list';
import { PinnedList } from './pinned-list';
import { QuestionList } from './question-list';
import { RecentList } from './recent-list';
import { ThemeList } from './theme-list';
import type { PageTerms } from './use-page-terms';
import type { Pins } from './use-pins';

interface StartViewProps {
  pins: Pins;
  /** Nothing where there is no page to speak of: in a tab of its own. */
  pageTerms: PageTerms | undefined;
  onOpen(reference: Reference): void;
  onAsk(query: string): void;
}

const nameOf = (id: string) => termOf(id)?.name;

/** What is there before anything is asked. */
export function StartView({ pins, pageTerms, onOpen, onAsk }: StartViewProps) {
  const hasNoPins = pins.unreadable || pins.list?.length === 0;
  const hasNoTerms = !pageTerms || (pageTerms.answered !== undefined && !pageTerms.terms.length);
  return (
    <>
      <RecentList onAsk={onAsk} />
      <PinnedList pins={pins} onOpen={onOpen} />
      {hasNoPins && hasNoTerms && (
        <QuestionList id="common-title" title="大家常问" questions={commonQuestions} onOpen={onOpen} />
      )}
      {pageTerms && <PageTermList {...pageTerms} />}
      <ThemeList onOpen={onOpen} />
      <UnmarkedTerms nameOf={nameOf} />
      <EnabledSites />
    </>
  );
}
