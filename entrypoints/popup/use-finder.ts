import { useEffect, useState } from 'preact/hooks';
import type { Finder } from './finder';

let loading: Promise<Finder> | undefined;

/** Makes the finder, once for the page. */
export function loadFinder(): Promise<Finder> {
  loading ??= import('./finder').then(({ createFinder }) => createFinder());
  return loading;
}

/** The finder, once it is there: what is typed before is looked up then. */
export function useFinder(): { find?: Finder; failed: boolean } {
  const [find, setFind] = useState<Finder>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadFinder().then(
      (finder) => setFind(() => finder),
      (error) => {
        console.error(error);
        setFailed(true);
      },
    );
  }, []);
  return { failed, ...(find && { find }) };
}
