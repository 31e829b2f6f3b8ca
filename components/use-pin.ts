import { useEffect, useState } from 'preact/hooks';
import type { Reference } from '@/knowledge/compiled';
import { addPin, isPinned, removePin, watchPins } from '@/userdata/pins';
import { UserDataError } from '@/userdata/user-data-error';

export interface PinState {
  pinned: boolean;
  /** What went wrong with the last try, for the person to read; nothing when it worked. */
  problem?: string;
  toggle(): void;
}

/** Whether something is pinned, kept right wherever else it is pinned or unpinned. A failed write is said, and shows as not done. */
export function usePin({ kind, id }: Reference): PinState {
  const [pinned, setPinned] = useState(false);
  const [problem, setProblem] = useState<string>();
  const say = (error: unknown) => setProblem(error instanceof UserDataError ? error.message : String(error));

  useEffect(() => {
    let live = true;
    const read = () => {
      isPinned({ kind, id }).then(
        (now) => live && setPinned(now),
        () => live && setPinned(false),
      );
    };
    setProblem(undefined);
    read();
    let stop: () => void = () => {};
    try {
      stop = watchPins(read);
    } catch {
      // A page that outlived its extension: reading has failed already and pinning will say so.
    }
    return () => {
      live = false;
      try {
        stop();
      } catch {
        // The same, later.
      }
    };
  }, [kind, id]);

  const toggle = () => {
    setProblem(undefined);
    const done = pinned ? removePin({ kind, id }) : addPin({ kind, id });
    done.then(() => setPinned(!pinned), say);
  };
  return { pinned, toggle, ...(problem !== undefined && { problem }) };
}
