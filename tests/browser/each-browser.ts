import { describe } from 'vitest';
import type { BrowserKind } from './harness/find-browsers';

/** Runs a suite in both browsers; `npm test` counts by these two names. */
export function eachBrowser(name: string, suite: (kind: BrowserKind) => void): void {
  describe.each<BrowserKind>(['chromium', 'firefox'])(`%s: ${name}`, suite);
}
