import { useCallback, useEffect, useState } from 'preact/hooks';
import { disableSite, readEnabledSites, watchEnabledSites } from '@/userdata/enabled-sites';

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
      <h2 id="enabled-title">您另外打开的网站</h2>
      {failed && (
        <p class="problem" role="alert">
          没有关上。请到浏览器的扩展管理里，在医保小注的网站权限中去掉它。
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
              aria-label={`不再在 ${site} 上标注`}
              onClick={() => disable(site)}
            >
              不再标注
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
