import { siteKey } from '@/userdata/unmarked';
import { UnmarkedList } from './unmarked-list';
import { useUnmarked } from './use-unmarked';
import { say } from './words/words';

/** The sites that the person has switched off, each with the way back. */
export function UnmarkedSites({ none }: { none: string }) {
  const { unmarked, problem, bringBack } = useUnmarked();
  const rows = [...unmarked.sites].map((host) => ({ id: host, key: siteKey(host), name: host }));
  return (
    <UnmarkedList
      id="switched-off-title"
      title={say('options_off')}
      action={say('options_off_again')}
      actionOn={(name) => say('options_off_again_name', { name })}
      {...{ rows, none, problem, bringBack }}
    />
  );
}
