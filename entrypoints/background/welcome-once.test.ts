import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openWelcome } from './welcome-once';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('opens the welcome page once', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  await openWelcome();
  await openWelcome();
  expect(create).toHaveBeenCalledTimes(1);
  expect(create.mock.calls[0]?.[0].url).toContain('/welcome.html');
});

it('does not open it when that could not be kept: it would come at every start', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
  await expect(openWelcome()).rejects.toThrow();
  expect(create).not.toHaveBeenCalled();
});
