import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pinOfKey } from '@/userdata/pins';
import { readSettings, settingKey, writeSetting } from '@/userdata/settings';
import { type NotSynced, readSyncStatus, SYNC_LIMITS, SYNC_STATUS_KEY, type SyncStatus } from '@/userdata/sync';
import { summaryOf } from './knowledge';

const WHY: Record<NotSynced, string> = {
  'too-long': '备注太长，浏览器同步一条最多 8 KB',
  full: '浏览器的同步空间满了',
  damaged: '别的设备存的内容读不懂，没有动它',
};

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
        用浏览器自带的同步，让收藏跟到您的其他设备
      </label>
      <p class="quiet">关掉以后，这台设备上的收藏都还在。</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div role="status">
        {on && status && !status.failed && (
          <p data-sync-used>
            同步空间用了 {kilobytes(status.used)} KB，共 {kilobytes(SYNC_LIMITS.all)} KB。其他设备带来或改动了 {status.came}{' '}
            条。
          </p>
        )}
        {on && status?.failed && <p class="problem">这次没有同步成。收藏都在这台设备上，稍后会自动再试。</p>}
      </div>
      {on &&
        status?.left.map(({ key, why }) => {
          const target = pinOfKey(key);
          return (
            <p key={key} class="problem">
              没有同步「{(target && summaryOf(target)?.title) ?? key}」：{WHY[why]}。
            </p>
          );
        })}
    </div>
  );
}
