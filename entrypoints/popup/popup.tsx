import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PageHost } from '@/components/region-line';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { recentQueries } from '@/userdata/recent-queries';
import { routeHash } from '../background/messages';
import { writeLeftPlace } from './left-place';
import { OpenedView, titleOfView } from './opened-view';
import { PageFoot } from './page-foot';
import { countWords, firstFound, hasFound, ResultsView } from './results-view';
import { SearchBox } from './search-box';
import { StartView } from './start-view';
import { useArrival } from './use-arrival';
import { useFinder } from './use-finder';
import { useKeys } from './use-keys';
import { isToolbarPopup, usePageTab } from './use-page-tab';
import { usePageTerms } from './use-page-terms';
import { usePins } from './use-pins';
import { usePlace } from './use-place';

/** The whole page, as popup and in a tab: a box to ask in, and below it the start, what was found, or one answer. */
export function Popup({ begunWith = '' }: { begunWith?: string }) {
  const box = useRef<HTMLInputElement | null>(null);
  const [query, setQuery] = useState(begunWith);
  const [place, { open, back, toList }] = usePlace();
  const { route } = place;
  const { find, failed } = useFinder();
  const pins = usePins();
  const tab = usePageTab();
  const pageTerms = usePageTerms(tab);

  const asked = query.trim();
  const found = useMemo(() => (asked ? find?.(asked) : undefined), [asked, find]);

  useArrival(place, box);
  useEffect(() => {
    const title = route && titleOfView(route);
    document.title = title ? say('title_of_view', { title }) : say('app_name');
  }, [route]);

  useEffect(() => {
    if (isToolbarPopup()) void writeLeftPlace({ query, hash: route ? routeHash(route) : '' });
  }, [query, route]);

  const ask = (text: string) => {
    setQuery(text);
    if (route && text.trim()) toList();
  };
  /** Into the box as well: what stands there is what is answered. */
  const askAgain = (text: string) => {
    if (box.current) box.current.value = text;
    box.current?.focus();
    ask(text);
  };
  const openFound = (reference: Reference) => {
    if (asked) recentQueries.keep(asked).catch(console.error);
    open(reference);
  };
  const openFirst = () => {
    if (route) return asked ? toList() : undefined;
    const first = firstFound(found);
    if (first) openFound(first);
  };
  const clear = useCallback(() => {
    if (box.current) box.current.value = '';
    box.current?.focus();
    setQuery('');
  }, []);
  const leave = useCallback(() => {
    if (route) back();
    else if (box.current?.value) clear();
    else return false;
    return true;
  }, [route, back, clear]);
  useKeys({ hasRows: !route, box, leave });

  return (
    <>
      <header class="top">
        <h1>{say('app_name')}</h1>
        {route && (
          <button type="button" class="back" data-action="back" onClick={back}>
            <span aria-hidden="true">‹</span> {say('popup_back')}
          </button>
        )}
        <SearchBox
          box={box}
          begunWith={begunWith}
          hasText={query !== ''}
          hasList={!route && hasFound(found)}
          onAsk={ask}
          onSubmit={openFirst}
          onClear={clear}
        />
      </header>
      <main>
        <p class="unseen" role="status">
          {!route && asked ? countWords(found) : ''}
        </p>
        {route ? (
          <PageHost.Provider value={pageTerms.sites[0] ?? ''}>
            <OpenedView reference={route} onOpen={open} hasBeside={isToolbarPopup()} />
          </PageHost.Provider>
        ) : asked ? (
          <ResultsView query={asked} found={found} failed={failed} pins={pins} onOpen={openFound} onAsk={askAgain} />
        ) : (
          <StartView pins={pins} pageTerms={tab === undefined ? undefined : pageTerms} onOpen={open} onAsk={askAgain} />
        )}
      </main>
      <PageFoot />
    </>
  );
}
