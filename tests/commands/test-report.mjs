/** Reads the JSON report of Vitest: what passed where, and what was only pretended to be tested. */

/** `notRun` names every test that was skipped, left to do or cut off: none of these is a pass. */
export function countTests({ testResults }) {
  const counts = { passed: 0, chromium: 0, firefox: 0, notRun: [] };
  for (const { assertionResults } of testResults) {
    for (const { status, fullName } of assertionResults) {
      if (status !== 'passed') {
        counts.notRun.push(fullName);
        continue;
      }
      counts.passed += 1;
      // `eachBrowser` begins the name of every suite with its browser.
      if (fullName.startsWith('chromium: ')) counts.chromium += 1;
      if (fullName.startsWith('firefox: ')) counts.firefox += 1;
    }
  }
  return counts;
}
