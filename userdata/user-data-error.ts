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

/** What was tried, as the person would say it. */
type Attempt = '存上' | '去掉' | '读出来';

/** What a browser's storage error means for the person. Texts of the browsers: Chromium and Firefox, November 2026. */
function userDataError(what: Attempt, cause: unknown): UserDataError {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/quota/i.test(text)) {
    return new UserDataError(`没有${what}：浏览器给小注的存储空间满了。请取消一些收藏再试。`, cause);
  }
  if (/context invalidated|undefined \(reading|is undefined|null/i.test(text)) {
    return new UserDataError(`没有${what}：小注刚刚更新过。请刷新这个网页再试。`, cause);
  }
  return new UserDataError(`没有${what}：浏览器的存储出了问题。请再试一次，还不行就重新打开浏览器。`, cause);
}

/** Does it; what goes wrong is thrown in words for the person. @throws UserDataError */
export async function attempt<T>(what: Attempt, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw userDataError(what, cause);
  }
}
