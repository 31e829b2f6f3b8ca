// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { USUAL_SETTINGS, writeSetting } from '@/userdata/settings';
import { applyAppearance, keepAppearance, lastSeenSettings, rememberSeen } from './appearance';

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  applyAppearance(USUAL_SETTINGS);
});

const attributes = () => {
  const { theme, text } = document.documentElement.dataset;
  return [theme, text];
};

it('says nothing on the page while all is as usual', () => {
  expect(attributes()).toEqual([undefined, undefined]);
});

it('is there at once from what was last seen', () => {
  rememberSeen({ ...USUAL_SETTINGS, theme: 'dark', textSize: 'large' });
  keepAppearance();
  expect(attributes()).toEqual(['dark', 'large']);
});

it('follows the storage, which has the last word', async () => {
  rememberSeen({ ...USUAL_SETTINGS, theme: 'dark' });
  await writeSetting('theme', 'light');
  keepAppearance();
  await expect.poll(attributes).toEqual(['light', undefined]);
  await writeSetting('textSize', 'large');
  await expect.poll(attributes).toEqual(['light', 'large']);
  expect(lastSeenSettings()).toMatchObject({ theme: 'light', textSize: 'large' });
});

it.each(['', 'null', '7', '{"setting:theme":"sepia"}'])('takes %j for nothing seen', (stored) => {
  localStorage.setItem('settings', stored);
  expect(lastSeenSettings()).toEqual(USUAL_SETTINGS);
});
