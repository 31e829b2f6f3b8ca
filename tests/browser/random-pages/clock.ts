/** The scanner's time, in the hands of a seed: how long a slice is and when it gets its turn no longer hang on the machine. */
import type { Random } from './random';

export interface Clock {
  /** Lets observers hear what has happened, then gives the scanner some turns. */
  work(slices: number): Promise<void>;
  /** Until nothing is left to do, what the scanner put off for long included. */
  settle(): Promise<void>;
}

/** Milliseconds after which any page counts as being at rest. */
const AT_REST = 10_000;

interface Turn {
  run: () => void;
  isLate: boolean;
}

export async function withClock<T>(random: Random, task: (clock: Clock) => Promise<T>): Promise<T> {
  const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  const turns = new Map<number, Turn>();
  let time = 0;
  let last = 0;
  const take = (isLate: boolean): Turn | undefined => {
    for (const [id, turn] of turns) {
      if (turn.isLate !== isLate) continue;
      turns.delete(id);
      return turn;
    }
    return undefined;
  };
  // Observers are told in a microtask that was queued before this one.
  const heard = () => Promise.resolve();
  const drain = async () => {
    await heard();
    for (let turn = take(false); turn; turn = take(false)) {
      turn.run();
      await heard();
    }
  };
  const clock: Clock = {
    work: async (slices) => {
      await heard();
      for (let i = 0; i < slices; i++) {
        take(false)?.run();
        await heard();
      }
    },
    settle: async () => {
      await drain();
      // By then the page is at rest, and nothing has to be read a little at a time any more.
      time += AT_REST;
      // Once: what is put off may be put off again and again.
      for (const turn of [...turns.values()].filter(({ isLate }) => isLate)) turn.run();
      await drain();
    },
  };
  Object.assign(window, {
    setTimeout: (run: () => void, delay = 0) => {
      turns.set(++last, { run, isLate: delay > 0 });
      return last;
    },
    clearTimeout: (id: number) => turns.delete(id),
  });
  // Steps so long that a slice ends after one line, or after many.
  const step = random.pick([0.01, 1, 4, 7, 7]);
  performance.now = () => {
    time += random.chance(0.7) ? step : 0;
    return time;
  };
  try {
    return await task(clock);
  } finally {
    Object.assign(window, real);
    Reflect.deleteProperty(performance, 'now');
  }
}
