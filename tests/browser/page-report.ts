/** What a page says of itself to the popup. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './harness/browser-driver';

interface PageReport {
  /** By name, `×2` behind what stands there twice. */
  terms: string[];
  unread: string | undefined;
}

/** Of the page in front, asked by the message that the popup itself asks with. */
export function pageReport(popup: Page): Promise<PageReport> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    type Message = { kind: string; terms: { name: string; count: number }[]; unread?: string };
    const answer = new Promise<PageReport>((resolve) => {
      const listen = ({ kind, terms, unread }: Message, sender: chrome.runtime.MessageSender) => {
        if (kind !== 'page-terms' || sender.tab?.id !== tab?.id) return;
        chrome.runtime.onMessage.removeListener(listen);
        resolve({ terms: terms.map(({ name, count }) => (count > 1 ? `${name}×${count}` : name)), unread });
      };
      chrome.runtime.onMessage.addListener(listen);
    });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'report-terms' });
    return answer;
  });
}

/** The popup over a page: the real one where the browser lets a test open it, else a tab that is told which page it is about. */
export async function popupOver(extension: ExtensionBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  if (extension.openPopup) return extension.openPopup();
  const asking = await extension.openExtensionPage('popup.html');
  const tab = await asking.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    page.url(),
  );
  await asking.close();
  return extension.openExtensionPage(`popup.html?tab=${tab}`);
}
