import { useEffect, useState } from 'preact/hooks';
import { listUnmarked, markAgain, type Unmarked, watchUnmarked } from '@/userdata/unmarked';

interface UnmarkedState {
  unmarked: Unmarked;
  /** What went wrong, for the person to read. */
  problem: string | undefined;
  bringBack(key: string): Promise<void>;
}

/** What the person no longer wants marked, kept right wherever else it is changed. */
export function useUnmarked(): UnmarkedState {
  const [unmarked, setUnmarked] = useState<Unmarked>({ terms: new Set(), sites: new Set() });
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let live = true;
    const say = (error: unknown) => live && setProblem(error instanceof Error ? error.message : String(error));
    const read = () => void listUnmarked().then((now) => live && setUnmarked(now), say);
    read();
    const stop = watchUnmarked(read);
    return () => {
      live = false;
      stop();
    };
  }, []);
  const bringBack = async (key: string) => {
    setProblem(undefined);
    await markAgain([key]).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return { unmarked, problem, bringBack };
}
