import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '@/components/words/words';
import { readSettings, type Settings, USUAL_SETTINGS, writeSettings } from '@/userdata/settings';

/** All settings as at first, and the way back as long as the page is open. */
export function Reset() {
  const [before, setBefore] = useState<Settings>();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const wasBefore = useRef<Settings | undefined>(undefined);
  // One button takes the place of the other; the focus goes along.
  useEffect(() => {
    if (wasBefore.current !== before) button.current?.focus();
    wasBefore.current = before;
  }, [before]);
  const attempt = async (act: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const reset = () =>
    attempt(async () => {
      const now = await readSettings();
      await writeSettings(USUAL_SETTINGS);
      setSaid(say('options_reset_done'));
      setBefore(now);
    });
  const undo = (settings: Settings) =>
    attempt(async () => {
      await writeSettings(settings);
      setSaid(say('options_reset_undone'));
      setBefore(undefined);
    });
  return (
    <section aria-labelledby="reset-title">
      <h2 id="reset-title">{say('options_reset_title')}</h2>
      <p class="quiet">{say('options_reset_note')}</p>
      <p role="status">{said}</p>
      {before ? (
        <button ref={button} key="undo" type="button" data-action="undo-reset" onClick={() => undo(before)}>
          {say('options_reset_undo')}
        </button>
      ) : (
        <button ref={button} key="reset" type="button" data-action="reset" onClick={reset}>
          {say('options_reset')}
        </button>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
