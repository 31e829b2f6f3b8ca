import { useEffect, useState } from 'preact/hooks';
import { UserDataError } from '@/userdata/user-data-error';

/** Something that is kept or not kept in the storage: a pin, a term that is not to be marked. */
export interface StoredSwitch {
  isOn(): Promise<boolean>;
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
  /** Calls back whenever it may have changed. Returns how to stop. */
  watch(onChange: () => void): () => void;
}

export interface SwitchState {
  on: boolean;
  /** What went wrong with the last try, for the person to read; nothing when it worked. */
  problem?: string;
  toggle(): void;
}

/** Kept right wherever else it is switched. A failed write is said, and shows as not done. `key` tells one switch from another. */
export function useStoredSwitch(key: string, stored: StoredSwitch): SwitchState {
  const [on, setOn] = useState(false);
  const [problem, setProblem] = useState<string>();
  const say = (error: unknown) => setProblem(error instanceof UserDataError ? error.message : String(error));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the switch, which is made anew at every call
  useEffect(() => {
    let live = true;
    const read = () => {
      stored.isOn().then(
        (now) => live && setOn(now),
        () => live && setOn(false),
      );
    };
    setProblem(undefined);
    read();
    let stop: () => void = () => {};
    try {
      stop = stored.watch(read);
    } catch {
      // A page that outlived its extension: reading has failed already and switching will say so.
    }
    return () => {
      live = false;
      try {
        stop();
      } catch {
        // The same, later.
      }
    };
  }, [key]);

  const toggle = () => {
    setProblem(undefined);
    const done = on ? stored.turnOff() : stored.turnOn();
    done.then(() => setOn(!on), say);
  };
  return { on, toggle, ...(problem !== undefined && { problem }) };
}
