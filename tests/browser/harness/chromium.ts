/** Chromium, Chrome and Edge. The extension is loaded over the debugging pipe: the branded ones no longer take it from the command line. */
import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from './browser-driver';
import { type ClosedRoot, cardAccess } from './card';
import { watchErrors } from './chromium-errors';
import { chromiumProxyArguments } from './proxy-settings';
import { cdpOf, targetIdOf } from './puppeteer-internals';
import { waitUntil } from './wait-until';

/** Run in the background worker, as text: the harness has no business with the types of its `chrome`. */
const openPopupThere = `(async () => {
  // A headless window loses the focus when tabs are closed, and a popup opens only over a window that has it.
  const { id: windowId } = await chrome.windows.getLastFocused();
  await chrome.windows.update(windowId, { focused: true });
  await chrome.action.openPopup({ windowId });
})()`;
const popupPath = 'chrome.runtime.getManifest().action?.default_popup';
const dispatchCommand = (name: string) => `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab);
})()`;
const zoomTabInFront = (factor: number) => `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  await chrome.tabs.setZoom(tab.id, ${factor});
})()`;

const switches = (options: LaunchOptions) => [
  ...chromiumProxyArguments(options.proxy),
  '--disable-component-update',
  '--disable-quic',
  '--no-default-browser-check',
  // http must stay http: some of the portals have nothing else.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  // Chromium refuses to start its sandbox as root, which is what containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const closedRoot: ClosedRoot = async (host) => {
  const { client, realm } = cdpOf(host);
  const { node } = await client.send('DOM.describeNode', { objectId: host.remoteObject().objectId });
  const root = node.shadowRoots?.[0];
  return root ? realm.adoptBackendNode(root.backendNodeId) : null;
};

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extensionPath, userDataDir, executablePath, headless = true, language = 'zh-CN' } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [...switches(options), `--lang=${language}`],
    // On Linux this decides, elsewhere the argument.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ...(userDataDir ? { userDataDir } : {}),
  });

  let baseUrl = '';
  const root = await browser.target().createCDPSession();
  /** Asked of the browser every time: puppeteer keeps the target of a worker that has ended, because no event tells it. */
  const backgroundTarget = async () => {
    const { targetInfos } = await root.send('Target.getTargets');
    const running = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(baseUrl));
    return running && browser.targets().find((target) => targetIdOf(target) === running.targetId);
  };

  const backgroundErrors: string[] = [];
  const sessions = new WeakMap<Target, Promise<CDPSession>>();
  /** The one session with a background worker. While it lasts the browser does not stop the worker, so it ends before a stop. */
  const attach = (target: Target) => {
    const attached =
      sessions.get(target) ??
      target.createCDPSession().then(async (session) => {
        await watchErrors(session, (error) => backgroundErrors.push(error));
        return session;
      });
    sessions.set(target, attached);
    return attached;
  };
  browser.on('targetcreated', (target) => {
    // A worker may end while it is being attached to; then there is nothing left to watch.
    if (target.type() === 'service_worker' && target.url().startsWith('chrome-extension:')) attach(target).catch(() => {});
  });

  /** Loads or reloads; either way the worker that runs afterwards is a new one. */
  const load = async () => {
    const before = await backgroundTarget();
    const id = await browser.installExtension(extensionPath);
    baseUrl = `chrome-extension://${id}/`;
    await waitUntil('扩展的后台启动', async () => {
      const target = await backgroundTarget();
      return target !== undefined && target !== before;
    });
    return id;
  };
  const extensionId = await load();

  const errors = new WeakMap<Page, string[]>();
  const watched = async (page: Page) => {
    const reported: string[] = [];
    errors.set(page, reported);
    await watchErrors(await page.createCDPSession(), (error) => reported.push(error));
    return page;
  };
  const newPage = async (url?: string) => {
    const page = await watched(await browser.newPage());
    if (url) await page.goto(url);
    return page;
  };
  const openExtensionPage = (path: string) => newPage(new URL(path, baseUrl).href);

  /** Runs code in the background worker; wakes it first if it was stopped, which only one of the extension's own pages can. */
  const inBackground = async (expression: string): Promise<unknown> => {
    if (!(await backgroundTarget())) {
      const page = await openExtensionPage('manifest.json');
      await page.evaluate('chrome.runtime.sendMessage({}).catch(() => {})');
      await page.close();
    }
    const session = await attach(await waitUntil('扩展的后台醒来', backgroundTarget));
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  // A worker that has just begun may not have it yet.
  const spoken = await waitUntil('后台说出界面语言', () => inBackground('globalThis.chrome?.i18n?.getUILanguage()'));
  if (spoken !== language) {
    const lacks = `这个浏览器没有 ${language} 的界面，用的是 ${spoken}。Debian 上请安装 chromium-l10n。`;
    if (options.language === undefined) console.error(lacks);
    else {
      await browser.close();
      throw new Error(lacks);
    }
  }

  return {
    kind: 'chromium',
    browser,
    extensionId,
    baseUrl,
    newPage,
    openExtensionPage,
    openPopup: async () => {
      const file = await inBackground(popupPath);
      if (typeof file !== 'string') throw new Error('清单里没有 action.default_popup');
      const url = new URL(file, baseUrl).href;
      const before = new Set(browser.targets());
      await inBackground(openPopupThere);
      const target = await waitUntil('工具栏弹窗打开', () =>
        browser.targets().find((each) => each.url() === url && !before.has(each)),
      );
      return watched(await target.asPage());
    },
    fireCommand: async (name) => {
      await inBackground(dispatchCommand(name));
    },
    setZoom: async (page, factor) => {
      await page.bringToFront();
      await inBackground(zoomTabInFront(factor));
    },
    ...cardAccess(closedRoot),
    reloadExtension: async () => {
      await load();
    },
    stopBackground: async () => {
      const target = await backgroundTarget();
      if (!target) return;
      // It may have ended by itself; and an event that comes now starts another one at once.
      await (await attach(target)).detach().catch(() => {});
      sessions.delete(target);
      // One that is just starting may not hear the first time.
      await waitUntil('扩展的后台停止', async () => {
        await root.send('Target.closeTarget', { targetId: targetIdOf(target) }).catch(() => {});
        return (await backgroundTarget()) !== target;
      });
    },
    consoleErrors: (page) => errors.get(page) ?? [],
    backgroundErrors: async () => backgroundErrors,
    close: () => browser.close(),
  };
}
