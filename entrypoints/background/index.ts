import cards from 'virtual:knowledge/cards';
import regions from 'virtual:knowledge/regions';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { writeCards } from './card-store';
import { onMessage, routeHash, tellPage } from './messages';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    // Without stored cards a card still says what a term is, and where to read the rest.
    writeCards(cards, regions).catch((error: unknown) => console.error('cards could not be stored', error));
  });

  onMessage((message) => {
    if (message.kind === 'open')
      void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') + routeHash(message.route) });
  });

  browser.commands.onCommand.addListener(async (command) => {
    if (command !== 'next-term') return;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await tellPage(tab.id, { kind: 'next-term' });
  });
});
