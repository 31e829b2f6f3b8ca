import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say, type WordKey } from '@/components/words/words';
import { pinOfKey } from '@/userdata/pins';
import { readSettings, settingKey, writeSetting } from '@/userdata/settings';
import { type NotSynced, readSyncStatus, SYNC_LIMITS, SYNC_STATUS_KEY, type SyncStatus } from '@/userdata/sync';
import { summaryOf } from './knowledge';

const WHY = {
  'too-long': 'sync_left_too_long',
  full: 'sync_left_full',
  damaged: 'sync_left_damaged',
} as const satisfies Record<NotSynced, WordKey>;

/** Whether pins travel with the browser's own sync, how much room that takes, and what does not travel and why. */
export function PinSync() {
  const [on, setOn] = useState(false);
  const [status, setStatus] = useState<SyncStatus>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const read = async () => {
      setOn((await readSettings()).sync);
      setStatus(readSyncStatus((await browser.storage.local.get(SYNC_STATUS_KEY))[SYNC_STATUS_KEY]));
    };
    const listener = (changes: Record<string, unknown>) => {
      if (SYNC_STATUS_KEY in changes || settingKey('sync') in changes) read().catch(console.error);
    };
    read().catch(console.error);
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  const turn = (to: boolean) => {
    setProblem('');
    writeSetting('sync', to).then(
      () => setOn(to),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1_024);
  return (
    <div class="pin-sync">
      <label class="switch">
        <input type="checkbox" data-action="sync" checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
        {say('sync_switch')}
      </label>
      <p class="quiet">{say('sync_note')}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div role="status">
        {on && status && !status.failed && (
          <p data-sync-used>
            {say('sync_used', { used: kilobytes(status.used), all: kilobytes(SYNC_LIMITS.all), count: status.came })}
          </p>
        )}
        {on && status?.failed && <p class="problem">{say('sync_failed')}</p>}
      </div>
      {on &&
        status?.left.map(({ key, why }) => {
          const target = pinOfKey(key);
          return (
            <p key={key} class="problem">
              {say(WHY[why], { title: (target && summaryOf(target)?.title) ?? key })}
            </p>
          );
        })}
    </div>
  );
}
