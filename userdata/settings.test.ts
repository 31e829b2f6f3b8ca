import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readSettings,
  SETTING_NAMES,
  settingKey,
  settingsOf,
  USUAL_SETTINGS,
  watchSettings,
  writeSetting,
  writeSettings,
} from './settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('settings', () => {
  it('are as usual until something is set, and then as set', async () => {
    expect(await readSettings()).toEqual(USUAL_SETTINGS);
    await writeSetting('region', 'zhejiang');
    await writeSetting('delay', 600);
    expect(await readSettings()).toEqual({ ...USUAL_SETTINGS, region: 'zhejiang', delay: 600 });
  });

  it('can be put back to usual, and back again', async () => {
    await writeSetting('region', 'zhejiang');
    const before = await readSettings();
    await writeSettings(USUAL_SETTINGS);
    expect(await readSettings()).toEqual(USUAL_SETTINGS);
    await writeSettings(before);
    expect((await readSettings()).region).toBe('zhejiang');
  });

  it('that are not known count as not set and stay as they are', async () => {
    await browser.storage.local.set({ 'setting:delay': 7, 'setting:theme': 'sepia', 'setting:new': 1 });
    expect(await readSettings()).toEqual(USUAL_SETTINGS);
    expect(await browser.storage.local.get(null)).toEqual({ 'setting:delay': 7, 'setting:theme': 'sepia', 'setting:new': 1 });
  });

  it('are always whole, whatever is stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_NAMES), fc.anything(), (name, value) => {
        const settings = settingsOf({ [settingKey(name)]: value });
        expect(Object.keys(settings)).toEqual(SETTING_NAMES);
        expect(settingsOf(Object.fromEntries(SETTING_NAMES.map((each) => [settingKey(each), settings[each]])))).toEqual(
          settings,
        );
      }),
    );
  });

  it('tell of their changes, and of no others', async () => {
    let calls = 0;
    const stop = watchSettings(() => calls++);
    await browser.storage.local.set({ 'pin:term:a': { at: 1 } });
    await writeSetting('theme', 'dark');
    stop();
    await writeSetting('theme', 'light');
    expect(calls).toBe(1);
  });

  it('that could not be stored are said', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(writeSetting('history', false)).rejects.toThrow('满了');
  });
});
