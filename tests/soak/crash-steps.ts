/** What is written while a browser is killed, and what a person must find afterwards: told apart from the code that writes. */
import type { Reference } from '../../knowledge/compiled';
import type { Settings } from '../../userdata/settings';

export type Step =
  | { do: 'add'; pin: Reference; at: number }
  | { do: 'remove'; pin: Reference; at: number }
  | { do: 'note'; pin: Reference; text: string; at: number }
  | { do: 'settings'; round: number }
  /** Many pins in one go, as a file that is read in. */
  | { do: 'import'; pins: Reference[]; group: string; at: number };

export interface OwnPin {
  note: string;
  group: string;
}
type OwnSettings = Pick<Settings, 'region' | 'delay' | 'theme' | 'textSize'>;

export interface OwnData {
  /** By the key of the pin. */
  pins: Record<string, OwnPin>;
  /** What comes back with a pin that is pinned again. */
  gone: Record<string, OwnPin>;
  settings: OwnSettings;
}

export const keyOf = ({ kind, id }: Reference) => `pin:${kind}:${id}`;

/** Four settings that change together, so that half of a write shows. */
export const settingsAt = (round: number): OwnSettings => ({
  region: `region-${round}`,
  delay: round % 2 ? 300 : 600,
  theme: round % 2 ? 'light' : 'dark',
  textSize: round % 2 ? 'large' : 'normal',
});

export function afterStep(before: OwnData, step: Step): OwnData {
  const { pins, gone } = before;
  if (step.do === 'settings') return { ...before, settings: settingsAt(step.round) };
  if (step.do === 'import') {
    const imported = step.pins.map((pin) => [keyOf(pin), { note: '', group: step.group }]);
    return { ...before, pins: { ...pins, ...Object.fromEntries(imported) } };
  }
  const key = keyOf(step.pin);
  const { [key]: own, ...others } = pins;
  if (step.do === 'remove') return { ...before, pins: others, gone: own ? { ...gone, [key]: own } : gone };
  if (step.do === 'add') return { ...before, pins: { ...pins, [key]: own ?? gone[key] ?? { note: '', group: '' } } };
  return { ...before, pins: { ...pins, [key]: { note: step.text, group: own?.group ?? '' } } };
}

export type Outcome = 'old' | 'new' | 'lost' | 'corrupt';

/** `found`: what the browser says after it was started again. */
export function outcomeOf(before: OwnData, after: OwnData, found: Pick<OwnData, 'pins' | 'settings'>): Outcome {
  if (same(found, after)) return 'new';
  if (same(found, before)) return 'old';
  const kept = Object.entries(before.pins).filter(([key]) => after.pins[key]);
  return kept.some(([key]) => !found.pins[key]) ? 'lost' : 'corrupt';
}

function same(a: Pick<OwnData, 'pins' | 'settings'>, b: Pick<OwnData, 'pins' | 'settings'>): boolean {
  const written = ({ pins, settings }: typeof a) =>
    JSON.stringify([
      Object.keys(pins)
        .sort()
        .map((key) => [key, pins[key]?.note, pins[key]?.group]),
      [settings.region, settings.delay, settings.theme, settings.textSize],
    ]);
  return written(a) === written(b);
}

/** The kinds of steps in turn; the clock goes wrong now and then, as a device's does. */
export function stepAt(round: number, { pins }: OwnData): Step {
  const at = 1_763_900_000_000 + round * 1_000 - (round % 7 === 0 ? 86_400_000 : 0);
  const changing = (n: number): Reference => ({ kind: 'term', id: `changing-${n % 4}` });
  const pin = changing(Math.floor(round / 5));
  switch (round % 5) {
    case 0:
    case 2:
      return { do: pins[keyOf(pin)] ? 'remove' : 'add', pin, at };
    case 1: {
      const kept = pins[keyOf(pin)] ? pin : ({ kind: 'question', id: 'kept-0' } as const);
      return { do: 'note', pin: kept, text: `第 ${round} 次写的备注，${'带上医保卡。'.repeat(100)}`, at };
    }
    case 3:
      return { do: 'settings', round };
    default:
      return {
        do: 'import',
        pins: Array.from({ length: 12 }, (_, i) => ({ kind: 'question', id: `imported-${i}-${round % 3}-${round}` })),
        group: `第 ${round} 批`,
        at,
      };
  }
}
