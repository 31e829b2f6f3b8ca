import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { routeHash } from '../background/messages';

/** In the address of a tab that was opened to be printed. */
const PRINT = 'print';
let hasPrinted = false;

/** Prints what is open, from a tab of its own: neither popup nor panel can be relied on to print. */
export function PrintButton({ reference }: { reference: Reference }) {
  useEffect(() => {
    if (hasPrinted || !new URLSearchParams(location.search).has(PRINT)) return;
    hasPrinted = true;
    const frame = requestAnimationFrame(() => print());
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(unfoldForPrint, []);

  const start = async () => {
    if (await browser.tabs.getCurrent()) print();
    else await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?${PRINT}${routeHash(reference)}` });
  };
  return (
    <button type="button" class="action" data-action="print" onClick={() => void start().catch(console.error)}>
      {say('answer_print')}
    </button>
  );
}

/** On paper nobody can unfold the documents behind a statement. Returns how to stop. */
function unfoldForPrint(): () => void {
  let unfolded: HTMLDetailsElement[] = [];
  const before = () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details.grounds:not([open])')];
    for (const details of unfolded) details.open = true;
  };
  const after = () => {
    for (const details of unfolded) details.open = false;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
