/** A tiny extension that exists only to prove the harness: it makes a card, stores something, answers a command and reports errors. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserKind } from './find-browsers';

const manifest = (kind: BrowserKind) => ({
  manifest_version: 3,
  name: 'probe',
  version: '1.0',
  permissions: ['storage'],
  host_permissions: ['*://*.gov.cn/*'],
  action: { default_popup: 'popup.html' },
  background: kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
  commands: {
    first: { suggested_key: { default: 'Alt+Shift+Y' }, description: 'first' },
    second: { suggested_key: { default: 'Ctrl+Shift+Y' }, description: 'second' },
  },
  content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['content.js'], all_frames: true }],
  ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id: 'probe@harness.example' } } } : {}),
});

const background = `
  chrome.commands.onCommand.addListener((name, tab) => chrome.tabs.sendMessage(tab.id, name));
  chrome.runtime.onMessage.addListener((message) => {
    if (message === 'fail') setTimeout(() => { throw new Error('background failed'); });
  });
`;

const content = `
  const host = document.createElement('yibao-card');
  host.style.cssText = 'position:fixed;left:40px;top:60px;width:200px;height:100px;background:#fff';
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', 'title');
  const title = document.createElement('h2');
  title.id = 'title';
  title.style.margin = '0';
  title.textContent = '起付线';
  const button = document.createElement('button');
  button.textContent = '钉住';
  button.addEventListener('click', (event) => { button.textContent = event.isTrusted ? '真的点了' : '假的'; });
  const hidden = document.createElement('p');
  hidden.hidden = true;
  hidden.textContent = '看不见';
  dialog.append(title, button, hidden);
  root.append(dialog);
  document.documentElement.append(host);
  chrome.runtime.onMessage.addListener((command) => { title.textContent = command; });
  let tries = 0;
  document.addEventListener('try-extension', () => {
    try { chrome.runtime.getURL('x'); title.textContent = 'connected ' + ++tries; }
    catch { title.textContent = 'orphaned'; }
  });
  document.addEventListener('fail', () => { console.error('content complains'); setTimeout(() => { throw new Error('content failed'); }); });
  document.addEventListener('fetch-outside', () => void fetch('https://outside.example/steal').catch(() => {}));
`;

const popup = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>probe</title><input type="search"><script src="popup.js"></script>`;

const popupScript = `
  const input = document.querySelector('input');
  chrome.storage.local.get({ typed: '' }).then(({ typed }) => { input.value = typed; document.title = 'ready'; });
  input.addEventListener('change', () => chrome.storage.local.set({ typed: input.value }).then(() => { document.title = 'stored'; }));
  document.addEventListener('fail', () => chrome.runtime.sendMessage('fail'));
`;

/** Returns the folder of the extension. */
export async function writeProbeExtension(kind: BrowserKind, below: string): Promise<string> {
  const folder = path.join(below, 'probe');
  await mkdir(folder, { recursive: true });
  const files = {
    'manifest.json': JSON.stringify(manifest(kind)),
    'background.js': background,
    'content.js': content,
    'popup.html': popup,
    'popup.js': popupScript,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
  return folder;
}
