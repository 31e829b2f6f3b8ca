import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { commonQuestions } from './knowledge';
import { PageTermList } from './page-term-list';
import { PinTools } from './pin-tools';
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

/** What is there before anything is asked: first what this page is about, then what the person keeps, then where to begin. */
export function StartView({ pins, pageTerms, onOpen, onAsk }: StartViewProps) {
  const hasNoPins = pins.unreadable || pins.list?.length === 0;
  const hasNoTerms = !pageTerms || (pageTerms.answered !== undefined && !pageTerms.terms.length);
  return (
    <>
      {pageTerms && <PageTermList {...pageTerms} />}
      <PinnedList pins={pins} onOpen={onOpen} />
      <RecentList onAsk={onAsk} />
      {hasNoPins && hasNoTerms && (
        <QuestionList id="common-title" title={say('list_common')} questions={commonQuestions} onOpen={onOpen} />
      )}
      <ThemeList onOpen={onOpen} />
      {pins.list && <PinTools pins={pins.list} />}
    </>
  );
}
