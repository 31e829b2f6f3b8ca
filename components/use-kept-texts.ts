import { useEffect, useState } from 'preact/hooks';
import type { KeptTexts } from '@/userdata/kept-texts';

/** The texts, kept right wherever else they change, and what went wrong with the last try. */
export function useKeptTexts(kept: KeptTexts): {
  texts: readonly string[];
  problem: string | undefined;
  /** Resolves with whether it was done. */
  attempt(act: Promise<void>): Promise<boolean>;
} {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let live = true;
    const read = () => {
      kept.list().then((now) => live && setTexts(now), console.error);
    };
    read();
    const stop = kept.watch(read);
    return () => {
      live = false;
      stop();
    };
  }, [kept]);
  const attempt = (act: Promise<void>) => {
    setProblem(undefined);
    return act.then(
      () => true,
      (error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
        return false;
      },
    );
  };
  return { texts, problem, attempt };
}
