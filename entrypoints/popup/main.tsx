import './popup.css';
import { render } from 'preact';
import { keepAppearance } from '@/components/appearance';
import { routeOfHash } from '../background/messages';
import { loadBodies } from './knowledge';
import { Popup } from './popup';
import { loadFinder } from './use-finder';
import { isToolbarPopup } from './use-page-tab';

async function begin(): Promise<void> {
  keepAppearance();
  document.documentElement.classList.toggle('toolbar-popup', isToolbarPopup());
  // The list is there at once; what an address names is waited for.
  if (routeOfHash(location.hash)) await loadBodies();
  render(<Popup />, document.body);
  // By the time that somebody has chosen an answer it is there to be shown.
  void loadFinder().finally(loadBodies);
}

begin().catch(console.error);
