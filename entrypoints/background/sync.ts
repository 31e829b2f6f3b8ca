/** Runs the sync of pins: at start, and a while after changes here or elsewhere, so that many changes are one write. */
import { browser } from 'wxt/browser';
import { forgetOldRemovals, readRecords, writeRecords } from '@/userdata/pin-store';
import { pinOfKey } from '@/userdata/pins';
import { readSettings, settingKey } from '@/userdata/settings';
import { planSync, readSyncStatus, SYNC_STATUS_KEY, type SyncStatus } from '@/userdata/sync';

/** The browsers allow 120 writes a minute and 1,800 an hour; the background may be ended after 30 seconds without work. */
const WAIT_MS = 8_000;

/** To be called at once when the background starts: it is woken for these events. */
export function keepSynced(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (wait = WAIT_MS) => {
    clearTimeout(timer);
    timer = setTimeout(() => void syncOnce().catch((error: unknown) => console.error('sync failed', error)), wait);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(changes);
    if (area === 'local' && keys.includes(settingKey('sync'))) soon(0);
    else if ((area === 'local' || area === 'sync') && keys.some((key) => pinOfKey(key.replace(/^gone:/, 'pin:')))) soon();
  });
  browser.runtime.onStartup.addListener(() => {
    soon();
    forgetOldRemovals().catch((error: unknown) => console.error('old removals could not be forgotten', error));
  });
}

async function syncOnce(): Promise<void> {
  if (!(await readSettings()).sync) return;
  const stored = await browser.storage.local.get(SYNC_STATUS_KEY);
  const before = readSyncStatus(stored[SYNC_STATUS_KEY]);
  let status: SyncStatus = {
    at: Date.now(),
    used: before?.used ?? 0,
    came: before?.came ?? 0,
    left: before?.left ?? [],
    failed: true,
  };
  try {
    const plan = planSync(await readRecords(), await browser.storage.sync.get(null));
    await writeRecords(plan.here);
    if (Object.keys(plan.there).length) await browser.storage.sync.set(plan.there);
    status = { at: Date.now(), used: plan.used, came: plan.here.size || status.came, left: plan.left, failed: false };
  } catch (error) {
    // Said where pins are shown; what is here stays, and the next change tries again.
    console.error('sync failed', error);
  }
  await browser.storage.local.set({ [SYNC_STATUS_KEY]: status });
}
