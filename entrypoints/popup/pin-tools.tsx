import { useEffect, useState } from 'preact/hooks';
import { copyText } from '@/components/copy-text';
import { today } from '@/components/evidence-words';
import { say } from '@/components/words/words';
import { exportJson } from '@/userdata/pin-file';
import { type Pin, readAside, readRecords } from '@/userdata/pin-store';
import { arranged } from './arranged-pins';
import { summaryOf } from './knowledge';
import { PinImport } from './pin-import';
import { PinSync } from './pin-sync';
import { pinsAsMarkdown, pinsAsText, saveFile } from './pin-text';

/** What is done with all pins at once. */
export function PinTools({ pins: all }: { pins: readonly Pin[] }) {
  const pins = arranged(all);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [printed, setPrinted] = useState<string>();
  const [aside, setAside] = useState(0);
  useEffect(() => {
    readAside().then((found) => setAside(Object.keys(found).length), console.error);
  }, []);
  useEffect(() => {
    if (printed === undefined) return;
    document.documentElement.classList.add('print-pins');
    window.print();
    document.documentElement.classList.remove('print-pins');
    setPrinted(undefined);
  }, [printed]);

  const attempt = (act: () => Promise<string>) => {
    setProblem('');
    setSaid('');
    act().then(setSaid, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const copy = async () => {
    const text = await pinsAsText(pins);
    if (!(await copyText(text, document.body))) throw new Error(say('pins_copy_failed'));
    return say('pins_copied_all');
  };
  const print = async () => {
    setPrinted(await pinsAsText(pins));
    return '';
  };
  const saveMarkdown = async () => {
    saveFile(`${say('pins_file_name', { day: today() })}.md`, 'text/markdown', await pinsAsMarkdown(pins, today()));
    return say('pins_saved_file');
  };
  const saveJson = async () => {
    const text = exportJson(await readRecords(), await readAside(), (target) => summaryOf(target)?.title);
    saveFile(`${say('pins_file_name', { day: today() })}.json`, 'application/json', text);
    return say('pins_saved_file');
  };
  return (
    <details class="pin-tools">
      <summary>{say('pins_tools')}</summary>
      <div class="fold">
        {!pins.length && <p class="quiet">{say('pins_none')}</p>}
        {aside > 0 && <p class="problem">{say('pins_damaged', { count: aside })}</p>}
        <div class="actions">
          {pins.length > 0 && (
            <>
              <button type="button" data-action="copy-pins" onClick={() => attempt(copy)}>
                {say('pins_copy_all')}
              </button>
              <button type="button" data-action="print-pins" onClick={() => attempt(print)}>
                {say('pins_print_all')}
              </button>
              <button type="button" data-action="export-markdown" onClick={() => attempt(saveMarkdown)}>
                {say('pins_save_readable')}
              </button>
            </>
          )}
          {(pins.length > 0 || aside > 0) && (
            <button type="button" data-action="export-json" onClick={() => attempt(saveJson)}>
              {say('pins_save_importable')}
            </button>
          )}
        </div>
        <p role="status">{said}</p>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <PinImport />
        <PinSync />
        {printed !== undefined && <pre class="printed-pins">{printed}</pre>}
      </div>
    </details>
  );
}
