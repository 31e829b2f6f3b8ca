/** The tab that the extension opens after its first install. It comes when it likes, in front of the page of a test: so it goes first. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until';

/** Whether one will come: not from an extension without the page, and not with a profile that has seen it. */
export function opensWelcome(extensionPath: string, userDataDir: string | undefined): boolean {
  const isNewProfile = !userDataDir || !existsSync(userDataDir) || readdirSync(userDataDir).length === 0;
  return isNewProfile && existsSync(path.join(extensionPath, 'welcome.html'));
}

/** Asked of the page itself: of a tab that has changed to the extension's process, puppeteer does not know the address. */
const isWelcome = (page: Page, url: string) => page.evaluate((wanted) => location.href === wanted, url).catch(() => false);

export function welcomeTab(browser: Browser, baseUrl: string): Promise<Page> {
  return waitUntil('欢迎页打开', async () => {
    for (const page of await browser.pages()) if (await isWelcome(page, `${baseUrl}welcome.html`)) return page;
    return undefined;
  });
}
