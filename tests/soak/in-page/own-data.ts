/** What the extension does with what a person owns, by its own code: run in one of its pages, where a test can kill the browser under it. */
import { readRecord } from '../../../userdata/pin-record';
import { listPins, readAside, setNote, writeRecords } from '../../../userdata/pin-store';
import { addPin, removePin } from '../../../userdata/pins';
import { readSettings, writeSettings } from '../../../userdata/settings';
import { keyOf, type OwnData, type Step, settingsAt } from '../crash-steps';

async function take(step: Step): Promise<void> {
  if (step.do === 'add') await addPin(step.pin, step.at);
  else if (step.do === 'remove') await removePin(step.pin, step.at);
  else if (step.do === 'note') await setNote(step.pin, step.text, step.at);
  else if (step.do === 'settings') await writeSettings({ ...(await readSettings()), ...settingsAt(step.round) });
  else {
    const record = readRecord({ form: 2, at: step.at, group: step.group, changed: { group: step.at } });
    if (!record) throw new Error('这条收藏读不出来');
    await writeRecords(new Map(step.pins.map((pin) => [keyOf(pin), record])));
  }
}

async function read(): Promise<Pick<OwnData, 'pins' | 'settings'> & { aside: number }> {
  const [pins, { region, delay, theme, textSize }] = [await listPins(), await readSettings()];
  return {
    pins: Object.fromEntries(pins.map((pin) => [keyOf(pin), { note: pin.note, group: pin.group }])),
    settings: { region, delay, theme, textSize },
    aside: Object.keys(await readAside()).length,
  };
}

Object.assign(globalThis, { own: { take, read } });
