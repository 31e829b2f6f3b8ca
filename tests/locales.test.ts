/** The words of the interface: complete in every language, all of them used, and none left in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Messages, taiwanMessages } from '@/components/words/taiwan';
import corrections from '@/components/words/taiwan-corrections.json';

const LOCALES = ['zh_CN', 'zh_TW', 'en'];
const read = (locale: string) => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Messages;
const chinese = read('zh_CN');

/** What is Chinese in the code without being a word of the interface. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'components/look-settings.tsx': '每种语言用它自己的名字',
  'components/region-groups.ts': '从打的字里去掉“省”“市”',
  'entrypoints/options/marking-settings.tsx': '点线的样子，画在一句网页原文上',
  'entrypoints/options/privacy-text.tsx': 'docs/PRIVACY.md 里那一节的标题',
  'entrypoints/page.content/controller.ts': '认词时的上文，不给人看',
  'entrypoints/popup/asked-term.ts': '认出“什么是……”这样的问法',
  'entrypoints/welcome/welcome.tsx': '试一试的那段网页原文',
};

/** Before they are filled in, by the order in which browsers fill them. */
const placesIn = (text: string) =>
  [...new Set([...text.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name?.toLowerCase()))].sort();

describe.each(LOCALES)('%s', (locale) => {
  const messages = read(locale);

  it('has every message of the simplified ones, and no other', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(chinese));
    expect(Object.entries(messages).filter(([, { message }]) => !message.trim())).toEqual([]);
  });

  it('fills in the same, numbered by the alphabet, for that is how the code hands it over', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const places = placesIn(message);
      expect(places, key).toEqual(placesIn(chinese[key]?.message ?? ''));
      expect(placeholders, key).toEqual(Object.fromEntries(places.map((name, i) => [name, { content: `$${i + 1}` }])));
      expect(message.replace(/\$[A-Z_]+\$/g, ''), key).not.toMatch(/\$|\{/);
    }
  });
});

describe('the traditional words', () => {
  it('are what `npm run locales` makes of the simplified ones', () => {
    expect(read('zh_TW'), '请运行 npm run locales').toEqual(taiwanMessages(chinese));
  });

  it('need each of the corrections', () => {
    const without = (phrase: string) => Object.entries(corrections.phrases).filter(([from]) => from !== phrase);
    const needless = Object.keys(corrections.phrases).filter((phrase) => {
      const made = taiwanMessages(chinese, { ...corrections, phrases: Object.fromEntries(without(phrase)) });
      return JSON.stringify(made) === JSON.stringify(taiwanMessages(chinese));
    });
    expect(needless, '这几条校正已经用不到').toEqual([]);
    expect(Object.keys(corrections.messages).filter((key) => !(key in chinese))).toEqual([]);
  });
});

it('the English words are English, and have no marks that a Chinese font draws as wide as a character', () => {
  expect(Object.entries(read('en')).filter(([, { message }]) => /[’‘“”…]/.test(message))).toEqual([]);
  const examples = /历年余额是什么|历年|自付|异地|浙江|界面语言|注/g;
  const mixed = Object.entries(read('en')).filter(([, { message }]) => /\p{Script=Han}/u.test(message.replace(examples, '')));
  expect(mixed).toEqual([]);
});

interface Text {
  file: string;
  text: string;
}

/** Every text in the code that a person could come to see: string literals, templates, text between tags. */
function textsOf(file: string): Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node) ||
      ts.isRegularExpressionLiteral(node);
    if (isText) texts.push({ file, text: node.text.trim() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const folders = ['components', 'entrypoints', 'userdata'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)),
);
const texts = files.flatMap(textsOf);

describe('the code', () => {
  it('has no Chinese words of its own', () => {
    expect(files.length).toBeGreaterThan(100);
    const own = texts.filter(({ file, text }) => /\p{Script=Han}/u.test(text) && !(file in NO_WORDS));
    expect(own, '这些话应放进 public/_locales').toEqual([]);
  });

  it('has Chinese wherever that is allowed', () => {
    const needless = Object.keys(NO_WORDS).filter(
      (name) => !texts.some(({ file, text }) => file === name && /\p{Script=Han}/u.test(text)),
    );
    expect(needless, '这些文件里已经没有中文').toEqual([]);
  });

  it('says every word that there is', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const said = new Set(texts.map(({ text }) => text));
    // Keys that are put together, and what the browser itself reads.
    const begun = texts.map(({ text }) => text).filter((text) => /^(?:[a-z]+_)+$/.test(text));
    const unused = Object.keys(chinese).filter((key) => {
      const many = key.replace(/_one$/, '');
      return !said.has(many) && !config.includes(`__MSG_${key}__`) && !begun.some((beginning) => key.startsWith(beginning));
    });
    expect(unused, '这些文字没有地方用到').toEqual([]);
  });
});
