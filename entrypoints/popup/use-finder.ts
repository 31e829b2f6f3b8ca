import { useEffect, useState } from 'preact/hooks';
import type { Finder } from './finder';

/** The finder, once it is there; it is fetched after the first paint. */
export function useFinder(): { find?: Finder; failed: boolean } {
  const [find, setFind] = useState<Finder>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./finder')
      .then(({ createFinder }) => {
        const finder = createFinder();
        setFind(() => finder);
      })
      .catch((error) => {
        console.error(error);
        setFailed(true);
      });
  }, []);
  return { failed, ...(find && { find }) };
}
