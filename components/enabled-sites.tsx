import { useCallback, useEffect, useState } from 'preact/hooks';
import { disableSite, readEnabledSites, watchEnabledSites } from '@/userdata/enabled-sites';
import { say } from './words/words';

/** The sites that the person has let the extension work on, each with the way back. Nothing while there are none. */
export function EnabledSites() {
  const [sites, setSites] = useState<string[]>([]);
  const [failed, setFailed] = useState(false);
  const read = useCallback(() => void readEnabledSites().then(setSites, console.error), []);
  useEffect(() => {
    read();
    return watchEnabledSites(read);
  }, [read]);
  if (!sites.length) return null;
  const disable = (site: string) => {
    setFailed(false);
    disableSite(site).then(read, () => setFailed(true));
  };
  return (
    <section aria-labelledby="enabled-title">
      <h2 id="enabled-title">{say('options_enabled')}</h2>
      {failed && (
        <p class="problem" role="alert">
          {say('options_enabled_failed')}
        </p>
      )}
      <ul class="rows">
        {sites.map((site) => (
          <li key={site} class="pinned" data-enabled-site={site}>
            <span class="row row-name">{site}</span>
            <button
              type="button"
              class="unpin"
              data-action="disable-site"
              aria-label={say('options_disable_name', { site })}
              onClick={() => disable(site)}
            >
              {say('options_disable')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
