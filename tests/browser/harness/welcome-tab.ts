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

export function welcomeTab(browser: Browser, baseUrl: string): Promise<Page> {
  return waitUntil('欢迎页打开', async () => (await browser.pages()).find((page) => page.url() === `${baseUrl}welcome.html`));
}
