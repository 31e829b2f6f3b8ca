/** `*.gov.cn` means gov.cn and everything below it, as in an extension's match patterns; any other pattern means that host alone. */
export function hostMatcher(patterns: readonly string[]): (host: string) => boolean {
  const exact = new Set<string>();
  const below: string[] = [];
  for (const pattern of patterns) {
    if (pattern.startsWith('*.')) {
      exact.add(pattern.slice(2));
      below.push(pattern.slice(1));
    } else {
      exact.add(pattern);
    }
  }
  return (host) => exact.has(host) || below.some((suffix) => host.endsWith(suffix));
}
