/**
 * From every form in which a pin was ever stored to the present one. A step that has been released is never changed: what it
 * reads is on people's machines. A form without a number is the first.
 */
export const PIN_FORM = 2;

type Stored = Readonly<Record<string, unknown>>;

const STEPS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  /** 1: `{ at }`. 2: any field has the time of its last change in `changed`; a note is a list of texts, each with its time. */
  1: (stored) => ({ ...stored, form: 2, changed: {} }),
};

/** The present form of a stored value. One of a later version is left as it is: its fields that are known here still are read. */
export function presentForm(stored: Stored): Stored {
  let value = stored;
  for (let form = formOf(value); form < PIN_FORM; form += 1) value = STEPS[form]?.(value) ?? value;
  return value;
}

/** Whether a later version has stored it. Such a value may be read here, but is never stored as if it were of an earlier form. */
export const isOfLaterForm = (stored: unknown): boolean =>
  typeof stored === 'object' && stored !== null && formOf(stored as Stored) > PIN_FORM;

export function formOf({ form }: Stored): number {
  return typeof form === 'number' && Number.isInteger(form) && form >= 1 ? form : 1;
}
