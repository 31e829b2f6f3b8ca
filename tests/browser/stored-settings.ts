/** Sets what a person can set, as another part of the extension does it: pages that are open are told by the storage. */
import type { Settings } from '../../userdata/settings';
import type { ExtensionSuite } from './extension-suite';

export async function storeSettings({ extension }: ExtensionSuite, settings: Partial<Settings>): Promise<void> {
  const page = await extension.openExtensionPage('manifest.json');
  const stored = Object.fromEntries(Object.entries(settings).map(([name, value]) => [`setting:${name}`, value]));
  await page.evaluate((values) => {
    const { storage } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
    return storage.local.set(values);
  }, stored);
  await page.close();
}
