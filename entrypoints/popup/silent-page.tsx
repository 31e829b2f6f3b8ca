import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '@/components/words/words';
import { enableSite, type Reach, reachOf, watchEnabledSites } from '@/userdata/enabled-sites';

/** Why nothing answered from the page in front, and what can be done: enable its site, read it anew, or only ask here. */
export function SilentPage({ tab }: { tab: number | undefined }) {
  const [reach, setReach] = useState<Reach>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (tab === undefined) return;
    const look = () => {
      browser.tabs
        .get(tab)
        .then(({ url }) => reachOf(url))
        .then(setReach, () => setReach({ kind: 'never' }));
    };
    look();
    return watchEnabledSites(look);
  }, [tab]);

  if (!reach) return null;
  if (reach.kind === 'never') {
    return (
      <p class="quiet" data-reach="never">
        {say('popup_page_never')}
      </p>
    );
  }
  if (reach.kind === 'reload') {
    return (
      <p class="quiet" data-reach="reload">
        {say('popup_page_reload')}
      </p>
    );
  }
  const { site } = reach;
  const enable = () => {
    setRefused(false);
    enableSite(site).then(
      (granted) => setRefused(!granted),
      () => setRefused(true),
    );
  };
  return (
    <div data-reach="could-enable">
      <p class="quiet">{say('popup_enable_why', { site })}</p>
      <button type="button" class="retry" data-action="enable-site" onClick={enable}>
        {say('popup_enable')}
      </button>
      <p class="quiet">{say('popup_enable_note')}</p>
      {refused && (
        <p class="problem" role="alert">
          {say('popup_enable_refused')}
        </p>
      )}
    </div>
  );
}
