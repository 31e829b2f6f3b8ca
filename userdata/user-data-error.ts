import { say } from '../components/words/words';

/** A write or read of what a person owns that did not work, in words for that person: what happened and what to do next. */
export class UserDataError extends Error {
  constructor(
    message: string,
    override readonly cause: unknown,
  ) {
    super(message);
    this.name = 'UserDataError';
  }
}

type Attempt = 'save' | 'remove' | 'read';

/** What a browser's storage error means for the person. Texts of the browsers: Chromium and Firefox, November 2026. */
function userDataError(what: Attempt, cause: unknown): UserDataError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const isStale = /context invalidated|undefined \(reading|is undefined|null/i.test(text);
  const why = /quota/i.test(text) ? 'full' : isStale ? 'stale' : 'failed';
  return new UserDataError(say(`error_${what}_${why}`), cause);
}

/** Does it; what goes wrong is thrown in words for the person. @throws UserDataError */
export async function attempt<T>(what: Attempt, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw userDataError(what, cause);
  }
}
