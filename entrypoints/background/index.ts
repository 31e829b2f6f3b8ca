import cards from 'virtual:knowledge/cards';
import gate from 'virtual:knowledge/gate';
import lexicon from 'virtual:knowledge/lexicon';
import regions from 'virtual:knowledge/regions';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openBeside } from '../sidepanel/open-beside';
import { listenElsewhere } from './asked-elsewhere';
import { writeCards } from './card-store';
import { followPermissions } from './enabled-sites';
import { writeLexicon } from './lexicon-store';
import { onMessage, tellPage } from './messages';
import { followLanguage } from './speak';
import { keepSynced } from './sync';
import { openWelcome } from './welcome-once';

export default defineBackground(() => {
  keepSynced();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Without the stored lexicon a page asks for it; without stored cards a card still says what a term is.
    writeLexicon(gate.edition, lexicon).catch((error: unknown) => console.error('lexicon could not be stored', error));
    const cardsStored = writeCards(cards, regions).catch((error: unknown) => console.error('cards could not be stored', error));
    // Its sample shows cards, so it waits for them.
    if (reason === 'install') cardsStored.then(openWelcome).catch(console.error);
  });
  followLanguage();
  listenElsewhere(lexicon);
  followPermissions();

  onMessage((message, { tab }) => {
    if (message.kind === 'send-lexicon') return message.edition === gate.edition ? lexicon : undefined;
    // Frames of other origins can say nothing to each other.
    if (message.kind === 'card-shown' || message.kind === 'card-gone' || message.kind === 'close-card') {
      if (tab?.id !== undefined) void tellPage(tab.id, message);
    }
    // Nothing may be waited for before: with the message comes the click, and with the click the right to open a panel.
    if (message.kind === 'open') void openBeside(message.route, tab?.windowId);
    if (message.kind === 'open-settings') void openSettings();
    return undefined;
  });

  browser.commands.onCommand.addListener(async (command) => {
    if (command !== 'next-term') return;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await tellPage(tab.id, { kind: 'next-term' });
  });
});

/** Without a settings page, as long as a build has none, what a person can choose is in the popup. */
async function openSettings(): Promise<void> {
  try {
    await browser.runtime.openOptionsPage();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}
