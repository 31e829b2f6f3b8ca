import type { Pin } from '@/userdata/pin-store';

/** Those of no group first, then group by group, each in the person's order. */
export function arranged(pins: readonly Pin[]): Pin[] {
  const groups = ['', ...new Set(pins.map(({ group }) => group).filter(Boolean))];
  return groups.flatMap((group) => pins.filter((pin) => pin.group === group));
}
