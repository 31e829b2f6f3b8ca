import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '@/components/words/words';
import { commonQuestions } from '@/entrypoints/popup/knowledge';
import { OpenedView, titleOfView } from '@/entrypoints/popup/opened-view';
import { PageFoot } from '@/entrypoints/popup/page-foot';
import { PinTools } from '@/entrypoints/popup/pin-tools';
import { PinnedList } from '@/entrypoints/popup/pinned-list';
import { QuestionList } from '@/entrypoints/popup/question-list';
import { RecentList } from '@/entrypoints/popup/recent-list';
import { countWords, firstFound, hasFound, ResultsView } from '@/entrypoints/popup/results-view';
import { SearchBox } from '@/entrypoints/popup/search-box';
import { ThemeList } from '@/entrypoints/popup/theme-list';
import { useArrival } from '@/entrypoints/popup/use-arrival';
import { useFinder } from '@/entrypoints/popup/use-finder';
import { useKeys } from '@/entrypoints/popup/use-keys';
import { usePins } from '@/entrypoints/popup/use-pins';
import type { Reference } from '@/knowledge/compiled';
import { recentQueries } from '@/userdata/recent-queries';
import { canGoBack, canGoForward, type History, spotNow } from './history';
import { StepButtons } from './step-buttons';
import { useHistory } from './use-history';
import { useStepKeys } from './use-step-keys';

/** The panel beside a page: ask, look around, read whole answers, and walk back and forth between them. */
export function Panel({ window, begin }: { window: number | undefined; begin: History }) {
  const box = useRef<HTMLInputElement | null>(null);
  const [history, place, moves] = useHistory(window, begin);
  const { find, failed } = useFinder();
  const pins = usePins();
  const spot = spotNow(history);
  const { route } = place;
  const asked = spot.kind === 'asked' ? spot.query : '';
  const [typed, setTyped] = useState(asked);
  const found = useMemo(() => (asked ? find?.(asked) : undefined), [asked, find]);

  const fill = useCallback((text: string) => {
    if (box.current) box.current.value = text;
    setTyped(text);
  }, []);
  // Only on the way back or forward: at every other step the box already holds what somebody is typing, and more of it.
  useLayoutEffect(() => {
    if (place.backFrom && !place.route) fill(asked);
  }, [place, asked, fill]);
  useArrival(place, box);
  useStepKeys(moves.back, moves.forward);
  useEffect(() => {
    const title = route && titleOfView(route);
    document.title = title ? say('title_of_view', { title }) : say('app_name');
  }, [route]);

  const ask = (text: string) => {
    setTyped(text);
    if (text.trim() || !route) moves.ask(text.trim());
  };
  const askAgain = (text: string) => {
    fill(text);
    box.current?.focus();
    moves.ask(text);
  };
  const openFound = (reference: Reference) => {
    if (asked) recentQueries.keep(asked).catch(console.error);
    moves.open(reference);
  };
  const openFirst = () => {
    if (route) return moves.ask(typed.trim());
    const first = firstFound(found);
    if (first) openFound(first);
  };
  const toStart = useCallback(() => {
    fill('');
    moves.toStart();
  }, [moves, fill]);
  const clear = useCallback(() => {
    box.current?.focus();
    if (asked) toStart();
    else fill('');
  }, [asked, toStart, fill]);
  const canBack = canGoBack(history);
  const leave = useCallback(() => {
    if (route && canBack) moves.back();
    else if (box.current?.value) clear();
    else return false;
    return true;
  }, [route, canBack, moves, clear]);
  useKeys({ hasRows: !route, box, leave });

  return (
    <>
      <header class="top">
        <h1>{say('app_name')}</h1>
        <StepButtons
          moves={{ ...moves, toStart }}
          canBack={canBack}
          canForward={canGoForward(history)}
          isStart={spot.kind === 'start'}
        />
        <SearchBox
          box={box}
          hasText={typed !== ''}
          hasList={!route && hasFound(found)}
          onAsk={ask}
          onSubmit={openFirst}
          onClear={clear}
        />
      </header>
      <main>
        <p class="unseen" role="status">
          {asked ? countWords(found) : ''}
        </p>
        {route ? (
          <OpenedView reference={route} onOpen={moves.open} />
        ) : asked ? (
          <ResultsView query={asked} found={found} failed={failed} pins={pins} onOpen={openFound} onAsk={askAgain} />
        ) : (
          <>
            <PinnedList pins={pins} onOpen={moves.open} />
            <RecentList onAsk={askAgain} />
            <QuestionList id="common-title" title={say('list_common')} questions={commonQuestions} onOpen={moves.open} />
            <ThemeList onOpen={moves.open} />
            {pins.list && <PinTools pins={pins.list} />}
          </>
        )}
      </main>
      <PageFoot />
    </>
  );
}
