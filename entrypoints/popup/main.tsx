import './popup.css';
import { render } from 'preact';
import { keepAppearance } from '@/components/appearance';
import { drawInLanguage } from '@/components/words/language';
import { routeOfHash } from '../background/messages';
import { askedByAddress } from './asked-by-address';
import { loadBodies } from './knowledge';
import { readLeftPlace } from './left-place';
import { Popup } from './popup';
import { loadFinder } from './use-finder';
import { isToolbarPopup } from './use-page-tab';

async function begin(): Promise<void> {
  keepAppearance();
  const isToolbar = isToolbarPopup();
  document.documentElement.classList.toggle('toolbar-popup', isToolbar);
  const left = isToolbar && !location.hash ? await readLeftPlace() : undefined;
  if (left?.hash) history.replaceState(null, '', left.hash);
  // The list is there at once; what an address names is waited for.
  if (routeOfHash(location.hash)) await loadBodies();
  const begunWith = left?.query ?? askedByAddress();
  await drawInLanguage('app_name', () => render(<Popup begunWith={begunWith} />, document.body));
  // By the time that somebody has chosen an answer it is there to be shown.
  await loadFinder().finally(loadBodies);
}

begin().catch(console.error);
