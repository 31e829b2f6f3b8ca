import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { hasPanel, openBeside } from '../sidepanel/open-beside';

/** From the popup, which closes at the next click into the page, to the panel, which stays beside it. */
export function BesideButton({ reference }: { reference: Reference }) {
  // Known before the click: a panel may open only straight from it.
  const [here, setHere] = useState<number>();
  useEffect(() => {
    browser.windows.getCurrent().then(({ id }) => setHere(id), console.error);
  }, []);
  if (!hasPanel() || here === undefined) return null;
  return (
    <button
      type="button"
      class="action"
      data-action="beside"
      onClick={() => void openBeside(reference, here).then(() => window.close(), console.error)}
    >
      {say('answer_beside')}
    </button>
  );
}
