import { useState } from 'preact/hooks';
import { say } from '@/components/words/words';
import { markAgain, siteKey, unmark } from '@/userdata/unmarked';

interface SiteSwitchProps {
  /** The page's own site first; those of its frames are switched with it. */
  sites: readonly string[];
  off: boolean;
}

/** Whether terms are marked on the site of the page in front. */
export function SiteSwitch({ sites, off }: SiteSwitchProps) {
  const [problem, setProblem] = useState<string>();
  const [site] = sites;
  if (site === undefined) return null;
  const toggle = () => {
    setProblem(undefined);
    const keys = sites.map(siteKey);
    (off ? markAgain(keys) : unmark(keys)).catch((error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <>
      <label class="switch">
        <input type="checkbox" data-action="switch-site" checked={!off} onChange={toggle} />
        <span>
          {say('popup_site_switch')} <span class="quiet">{site}</span>
        </span>
      </label>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
