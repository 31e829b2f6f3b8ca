/** What another way in asks: text selected on a page, or the address bar. */
export function askedByAddress(): string {
  return new URLSearchParams(location.search).get('ask') ?? '';
}
