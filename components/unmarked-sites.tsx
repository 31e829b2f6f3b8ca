import { siteKey } from '@/userdata/unmarked';
import { UnmarkedList } from './unmarked-list';
import { useUnmarked } from './use-unmarked';

/** The sites that the person has switched off, each with the way back. */
export function UnmarkedSites({ none }: { none: string }) {
  const { unmarked, problem, bringBack } = useUnmarked();
  const rows = [...unmarked.sites].map((host) => ({ id: host, key: siteKey(host), name: host }));
  return <UnmarkedList id="switched-off-title" title="关掉的网站" action="重新打开" {...{ rows, none, problem, bringBack }} />;
}
