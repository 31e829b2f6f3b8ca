import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether this page is the popup under the toolbar button, and not the same page in a tab of its own. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** The tab that the popup speaks about: the one in front, or the one that `?tab=` names. None when opened as a tab itself. */
export function usePageTab(): number | undefined {
  const [tab, setTab] = useState<number | undefined>(namedTab);
  useEffect(() => {
    if (tab !== undefined || !isToolbarPopup()) return;
    browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => setTab(active?.id), console.error);
  }, [tab]);
  return tab;
}

function namedTab(): number | undefined {
  const value = new URLSearchParams(location.search).get('tab');
  return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
}
