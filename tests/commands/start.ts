/** The demo of `npm start`: a portal and a hospital bill, opened with the extension in a window, or walked through without one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../browser/harness/browser-driver';
import type { FoundBrowser } from '../browser/harness/find-browsers';
import { startGateProxy } from '../browser/harness/gate-proxy';
import { startSiteServer } from '../browser/harness/site-server';
import { walkThrough } from './walk-through';

const project = path.resolve(import.meta.dirname, '../..');
const demoPage = (name: string) => readFile(path.join(project, 'tests/pages/demo', name), 'utf8');

const portal = 'https://ybj.zj.gov.cn/';
const bill = 'https://www.z2hospital.com/bill';
const hosts = [portal, bill].map((url) => new URL(url).hostname);

const hasDisplay = () =>
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export async function startDemo(found: FoundBrowser): Promise<void> {
  const portalPage = await demoPage('portal.html');
  const site = await startSiteServer({
    [portal]: portalPage,
    'http://ybj.zj.gov.cn/': portalPage,
    [bill]: await demoPage('bill.html'),
  });
  const gate = await startGateProxy({ site, serves: hosts });
  const inWindow = hasDisplay();
  const extension = await launchBrowser(found.kind, {
    executablePath: found.executablePath,
    extensionPath: path.join(project, '.output', found.kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
    // In a window the links to official documents shall work; only the two invented pages come from here.
    proxy: inWindow ? { port: gate.port, onlyHosts: hosts } : { port: gate.port },
    headless: !inWindow,
  });

  try {
    if (inWindow) {
      const { browser } = extension;
      const closed = new Promise<void>((resolve) => {
        browser.on('disconnected', () => resolve());
        // On macOS a browser lives on when its last window is closed.
        browser.on('targetdestroyed', () => {
          if (!browser.targets().some((target) => target.type() === 'page')) resolve();
        });
      });
      const [blank] = await browser.pages();
      await extension.newPage(bill);
      const front = await extension.newPage(portal);
      await blank?.close();
      await front.bringToFront();
      console.log(`已在 ${found.name} 里打开两张演示页面：${portal} 和 ${bill}`);
      console.log('把鼠标停在带点线的词上，看它的小注；点工具栏上的“医保小注”可以提问。关掉浏览器窗口就结束。');
      await closed;
    } else {
      console.log(`这里没有显示器，用看不见的 ${found.name} 走一遍：`);
      await walkThrough(extension, { portal, bill, folder: path.join(project, '.output/demo') });
    }
  } finally {
    await extension.close().catch(() => {});
    await Promise.all([gate.close(), site.close()]);
  }
}
