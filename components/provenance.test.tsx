// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Expiry } from './provenance';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-07-01T08:00:00') });
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

it.each([
  ['nothing when no end is known', undefined, ''],
  ['nothing on the last day', '2027-07-01', ''],
  ['a warning from the next day on', '2027-06-30', '以下内容核对于 2026-11-22，可能已有新规定。'],
])('says %s', (_, validUntil, said) => {
  render(<Expiry checked="2026-11-22" {...(validUntil !== undefined && { validUntil })} />, document.body);
  expect(document.body.textContent).toBe(said);
});
