import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
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
        这一页不能标注：浏览器自己的页面、扩展商店和 PDF，都不让扩展进去。在上面照样可以查词、提问。
      </p>
    );
  }
  if (reach.kind === 'reload') {
    return (
      <p class="quiet" data-reach="reload">
        这一页还没有准备好，请刷新网页再看。在上面照样可以直接问。
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
      <p class="quiet">小注没有在 {site} 上标注用词：平时只在医保部门和部分医院的网站上标。</p>
      <button type="button" class="retry" data-action="enable-site" onClick={enable}>
        在这个网站上也标注
      </button>
      <p class="quiet">浏览器会问您一次。文字只在您的电脑上读，什么都不发出去；随时可以在“设置”里关掉。</p>
      {refused && (
        <p class="problem" role="alert">
          浏览器没有允许，所以没有打开。想打开的话请再点一次，并选“允许”。
        </p>
      )}
    </div>
  );
}
