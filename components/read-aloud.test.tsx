// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReadAloud } from './read-aloud';

const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService });
const remote = voice('远程', 'zh-CN', false);
const english = voice('English', 'en-US', true);
const taiwan = voice('台湾', 'zh-TW', true);
const mandarin = voice('普通话', 'zh_CN', true);

interface Utterance {
  text: string;
  voice?: { name: string };
  onend?: () => void;
}

let said: Utterance[] = [];
let voices: ReturnType<typeof voice>[] = [];
let synthesis: EventTarget;

beforeEach(() => {
  said = [];
  synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: Utterance) => said.push(utterance),
    cancel: () => said.splice(0),
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

const show = (...texts: (string | undefined)[]) => act(() => render(<ReadAloud texts={texts} />, document.body));
const button = () => document.querySelector('button');
const press = () => act(() => button()?.click());

it.each([
  ['no voice at all', []],
  ['only voices that work over the network', [remote]],
  ['only voices for other languages', [english]],
])('is not there with %s', (_, all) => {
  voices = all;
  show('甲');
  expect(button()).toBeNull();
});

it('is not there in a browser that cannot speak', () => {
  vi.stubGlobal('speechSynthesis', undefined);
  show('甲');
  expect(button()).toBeNull();
});

it('speaks with a voice of this device, Mandarin before others', () => {
  voices = [remote, english, taiwan, mandarin];
  show('甲', undefined, '乙');
  press();
  expect(said.map(({ text, voice: by }) => [text, by?.name])).toEqual([
    ['甲', '普通话'],
    ['乙', '普通话'],
  ]);
});

it('comes when the browser has found its voices', () => {
  voices = [];
  show('甲');
  voices = [taiwan];
  act(() => void synthesis.dispatchEvent(new Event('voiceschanged')));
  expect(button()?.textContent).toBe('朗读');
});

it('stops when pressed again, at the end, and when another text is shown', () => {
  voices = [mandarin];
  show('甲');
  press();
  expect(button()?.textContent).toBe('停止朗读');
  press();
  expect([button()?.textContent, said.length]).toEqual(['朗读', 0]);
  press();
  act(() => said[0]?.onend?.());
  expect(button()?.textContent).toBe('朗读');
  press();
  show('乙');
  expect([button()?.textContent, said.length]).toEqual(['朗读', 0]);
});
