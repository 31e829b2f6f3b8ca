import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Lexicon } from '@/knowledge/compiled';
import { readLexicon, writeLexicon } from './lexicon-store';
import { onMessage } from './messages';

const lexicon: Lexicon = { traditional: '', cues: {}, terms: [{ id: 'a', name: '甲', line: '甲', surfaces: ['甲'] }] };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: 'test-extension-id' });
  vi.restoreAllMocks();
});

describe('the stored lexicon', () => {
  it('is read under its edition, and a new edition takes the place of the old', async () => {
    await browser.storage.local.set({ 'pin:term:a': { at: 1 } });
    await writeLexicon('one', lexicon);
    expect(await readLexicon('one')).toEqual(lexicon);
    await writeLexicon('two', lexicon);
    expect(await readLexicon('two')).toEqual(lexicon);
    expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual(['lexicon:two', 'pin:term:a']);
  });

  it.each([
    ['missing', undefined],
    ['damaged', 'x'],
    ['damaged', { terms: 1 }],
  ])('is asked for where it is %s', async (_, stored) => {
    if (stored) await browser.storage.local.set({ 'lexicon:one': stored });
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
      expect(message).toEqual({ kind: 'send-lexicon', edition: 'one' });
      return lexicon;
    }) as typeof browser.runtime.sendMessage);
    expect(await readLexicon('one')).toEqual(lexicon);
  });

  it('is nothing where neither storage nor background has it', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection'));
    expect(await readLexicon('one')).toBeUndefined();
  });
});

it('a handler’s value is the reply, and silence is none', () => {
  const replies: unknown[] = [];
  type Listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => void;
  let listener: Listener = () => {};
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((given) => {
    listener = given as unknown as Listener;
  });
  onMessage((message) => (message.kind === 'send-lexicon' ? lexicon : undefined));
  const respond = (reply: unknown) => replies.push(reply);
  listener({ kind: 'send-lexicon', edition: 'one' }, { id: browser.runtime.id }, respond);
  listener({ kind: 'next-term' }, { id: browser.runtime.id }, respond);
  listener({ kind: 'send-lexicon', edition: 'one' }, { id: 'another' }, respond);
  expect(replies).toEqual([lexicon]);
});
