/** What is in the built files, whoever wrote it: nothing that fetches, nothing that turns text into code or markup. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSaidOutside } from '../../components/words/words-plugin';

const builds = ['chrome-mv3', 'firefox-mv3'];

/** Addresses that may stand in a built file, with what must stand before them: what makes them anything but a request. */
const allowed: { what: string; pattern: RegExp }[] = [
  {
    what: '官方网址，只用作来源和门户的链接',
    pattern: /(?<=\\?"(?:url|portal)\\?":\\?")https?:\/\/(?:[a-z0-9-]+\.)+gov\.cn(?::\d+)?(?:\/[^"\\]*)?(?=\\?")/g,
  },
  {
    what: '名字空间，浏览器从不去取',
    pattern: /(?<=[`'"])http:\/\/www\.w3\.org\/(?:2000\/svg|1998\/Math\/MathML|1999\/xhtml)(?=[`'"])/g,
  },
];

/** Anything that names a place outside the package. `//host` counts after a quote or a bracket only: elsewhere it is a comment. */
const ADDRESS =
  /(?:\b(?:https?|wss?|ftp|blob|filesystem):\/\/|(?<=["'`(=])\/\/(?=[a-z0-9-]+\.[a-z])|(?<=["'`(])data:)[^\s"'`<>)]{0,80}/gi;

const forbidden: { what: string; pattern: RegExp }[] = [
  {
    what: '把文字当代码',
    pattern: /\beval\b|\bnew Function\b|\bFunction\(|\bset(?:Timeout|Interval)\(\s*["'`]|\bimportScripts\b/g,
  },
  {
    what: '把文字当网页标记',
    pattern:
      /\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bcreateContextualFragment\b|\bparseFromString\b|\bsetHTML(?:Unsafe)?\b|\bsrcdoc\b/g,
  },
  {
    what: '收外来消息的口子',
    pattern:
      /\bon(?:MessageExternal|Connect(?:External|Native)?|UserScript(?:Message|Connect))\b|\b(?<!noScriptStartedPostMessage\|\|window\.)postMessage\b|["'`]message["'`]/g,
  },
  {
    what: '能联网的接口',
    pattern:
      /\bfetch\b|\bXMLHttpRequest\b|\bWebSocket(?:Stream)?\b|\bWebTransport\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bnew (?:Shared)?Worker\b|\bserviceWorker\.register\b|\bnew Image\b|\bimport\((?![`'"]\.\/[\w-]+\.js[`'"]\))/g,
  },
];

function filesOf(build: string): { file: string; text: string }[] {
  const root = path.join('.output', build);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:js|css|html|json)$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .map((file) => ({ file: path.relative(root, file), text: readFileSync(file, 'utf8') }));
}

const around = (text: string, at: number) => text.slice(Math.max(0, at - 40), at + 60);
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => around(text, match.index));

test.each(builds)('%s: no file has an address that could be fetched', (build) => {
  const files = filesOf(build);
  expect(files.length).toBeGreaterThan(15);
  let links = 0;
  const strange = files.flatMap(({ file, text }) => {
    let rest = text;
    for (const { pattern } of allowed) {
      links += found(rest, pattern).length;
      rest = rest.replace(pattern, '');
    }
    return found(rest, ADDRESS).map((each) => `${file}：${each}`);
  });
  expect(strange, '这些网址不在允许的范围里').toEqual([]);
  expect(links, '连允许的网址也没有，说明这项检查没有读到内容').toBeGreaterThan(100);
});

test.each(builds)('%s: no file has anything that fetches, or makes code or markup of a text', (build) => {
  const bad = filesOf(build)
    .filter(({ file }) => file.endsWith('.js'))
    .flatMap(({ file, text }) =>
      forbidden.flatMap(({ what, pattern }) => found(text, pattern).map((each) => `${what}，${file}：${each}`)),
    );
  expect(bad).toEqual([]);
});

test.each(builds)('%s: pages and styles load files of the package only, and hold no code of their own', (build) => {
  for (const { file, text } of filesOf(build)) {
    if (file.endsWith('.html')) {
      const loaded = [...text.matchAll(/\b(?:src|href|action|data|poster|srcset)="([^"]*)"/g)].map(([, address]) => address);
      expect(
        loaded.filter((address) => !/^\/[\w/.-]+$/.test(address ?? '') || address?.startsWith('//')),
        file,
      ).toEqual([]);
      expect(text, file).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<base\b|<iframe\b|<object\b|<embed\b|http-equiv/i);
    }
    if (file.endsWith('.css')) expect(text, file).not.toMatch(/@import|url\((?!["']?\/)/);
  }
});

test.each(builds)('%s: whatever a page may say is among the words that are put where pages find them', (build) => {
  const keys = Object.keys(JSON.parse(readFileSync('public/_locales/zh_CN/messages.json', 'utf8')));
  const script = readFileSync(path.join('.output', build, 'content-scripts/page.js'), 'utf8');
  const said = keys.filter((key) => new RegExp(`[\`'"]${key}[\`'"]`).test(script));
  expect(said.length).toBeGreaterThan(30);
  expect(
    said.filter((key) => !isSaidOutside(key)),
    '这些话的名字要以 card_ 或 error_ 开头',
  ).toEqual([]);
});

test('what is looked for here would be found', () => {
  const examples = [
    'fetch("a")',
    'new WebSocket(x)',
    'a.innerHTML=b',
    'eval(x)',
    'import(x)',
    'setTimeout("x")',
    'document.write(x)',
    'runtime.onMessageExternal.addListener',
    'addEventListener("message"',
  ];
  expect(examples.filter((each) => !forbidden.some(({ pattern }) => found(each, pattern).length))).toEqual([]);
  const addresses = ['"https://example.com/a"', '"//example.com/a"', '"wss://example.com"', 'url("data:image/png")'];
  expect(addresses.filter((each) => !found(each, ADDRESS).length)).toEqual([]);
});
