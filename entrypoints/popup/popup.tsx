import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { OpenedView, titleOfView } from './opened-view';
import { countWords, ResultsView } from './results-view';
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
export function Popup() {
  const box = useRef<HTMLInputElement | null>(null);
  const [query, setQuery] = useState(askedByAddress);
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
    document.title = title ? `${title} - 医保小注` : '医保小注';
  }, [route]);

  const ask = (text: string) => {
    setQuery(text);
    if (route && text.trim()) toList();
  };
  const openFirst = () => {
    if (route) return asked ? toList() : undefined;
    const [term] = found?.terms ?? [];
    const [result] = found?.results ?? [];
    if (term !== undefined) open({ kind: 'term', id: term });
    else if (result) open({ kind: 'question', id: result.id });
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
        <h1>医保小注</h1>
        {route && (
          <button type="button" class="back" data-action="back" onClick={back}>
            <span aria-hidden="true">‹</span> 返回
          </button>
        )}
        <SearchBox box={box} begin={askedByAddress()} hasText={query !== ''} onAsk={ask} onSubmit={openFirst} onClear={clear} />
      </header>
      <main>
        <p class="unseen" role="status">
          {!route && asked ? countWords(found) : ''}
        </p>
        {route ? (
          <OpenedView reference={route} onOpen={open} hasBeside={isToolbarPopup()} />
        ) : asked ? (
          <ResultsView query={asked} found={found} failed={failed} pins={pins} onOpen={open} />
        ) : (
          <StartView pins={pins} pageTerms={tab === undefined ? undefined : pageTerms} onOpen={open} />
        )}
      </main>
    </>
  );
}

/** What another way in asks: text selected on a page, or the address bar. */
function askedByAddress(): string {
  return new URLSearchParams(location.search).get('ask') ?? '';
}
