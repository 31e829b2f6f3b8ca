/** Waiting by condition: the one way tests and the demo wait for a browser. Nothing sleeps for a fixed time. */

const pollMs = 25;

export interface WaitOptions {
  timeoutMs?: number;
}

/** Resolves with the first value of `probe` that is neither null, undefined nor false. Errors of the probe count as "not yet". */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { timeoutMs = 10_000 }: WaitOptions = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end) {
      const reason = lastError instanceof Error ? `（最后的错误：${lastError.message}）` : '';
      throw new Error(`等了 ${timeoutMs / 1000} 秒也没有等到：${what}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
