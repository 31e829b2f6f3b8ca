/**
 * Where a person has been in the panel. The browser's own history would not do: a panel is closed and opened again, and
 * its Alt+Left belongs to the page beside it.
 */
import { parseRoute } from '@/entrypoints/background/messages';
import type { Reference } from '@/knowledge/compiled';

export type Spot = { kind: 'start' } | { kind: 'asked'; query: string } | Reference;

/** How a spot was left: what was opened from it, and how far down that was. */
export interface Leaving {
  scrolled: number;
  opened?: string;
}

export interface Step extends Leaving {
  spot: Spot;
}

export interface History {
  steps: readonly Step[];
  /** Index of the step that is shown. */
  now: number;
}

/** More than anybody walks back, and little enough to be stored at every step. */
const MOST_STEPS = 50;

export const FIRST: History = { steps: [{ spot: { kind: 'start' }, scrolled: 0 }], now: 0 };

export const spotNow = ({ steps, now }: History): Spot => steps[now]?.spot ?? { kind: 'start' };
export const canGoBack = ({ now }: History): boolean => now > 0;
export const canGoForward = ({ steps, now }: History): boolean => now < steps.length - 1;

/** To another spot; what lay ahead is gone. A question that is still being typed is one step, not one for each letter. */
export function goTo(history: History, spot: Spot, leaving: Leaving): History {
  if (isSame(spotNow(history), spot)) return history;
  const isTyping = spot.kind === 'asked' && spotNow(history).kind === 'asked';
  const before = isTyping ? history.steps.slice(0, history.now) : left(history, leaving).steps.slice(0, history.now + 1);
  const steps = [...before, { spot, scrolled: 0 }].slice(-MOST_STEPS);
  return { steps, now: steps.length - 1 };
}

export function goBack(history: History, leaving: Leaving): History {
  return canGoBack(history) ? { ...left(history, leaving), now: history.now - 1 } : history;
}

export function goForward(history: History, leaving: Leaving): History {
  return canGoForward(history) ? { ...left(history, leaving), now: history.now + 1 } : history;
}

/** The same, with how the step that is shown was left. What was opened from it is kept where nothing new was. */
function left(history: History, leaving: Leaving): History {
  const steps = history.steps.map((step, i) => (i === history.now ? { ...step, ...leaving } : step));
  return { ...history, steps };
}

function isSame(a: Spot, b: Spot): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(spot: Spot): string {
  if (spot.kind === 'start') return 'start';
  return spot.kind === 'asked' ? `asked/${spot.query}` : `${spot.kind}/${spot.id}`;
}

/** What was stored, if it is a history: another version may have stored something else. */
export function parseHistory(value: unknown): History | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { steps, now } = value as Record<string, unknown>;
  if (!Array.isArray(steps) || typeof now !== 'number') return undefined;
  const parsed = steps.map(parseStep);
  if (!parsed.every((step) => step !== undefined) || parsed[now] === undefined) return undefined;
  return { steps: parsed, now };
}

function parseStep(value: unknown): Step | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { spot, scrolled, opened } = value as Record<string, unknown>;
  const known = parseSpot(spot);
  if (!known || typeof scrolled !== 'number') return undefined;
  return { spot: known, scrolled, ...(typeof opened === 'string' && { opened }) };
}

function parseSpot(value: unknown): Spot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, query } = value as Record<string, unknown>;
  if (kind === 'start') return { kind };
  if (kind === 'asked') return typeof query === 'string' ? { kind, query } : undefined;
  return parseRoute(value);
}
