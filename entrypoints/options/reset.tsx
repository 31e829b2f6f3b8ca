import { useEffect, useRef, useState } from 'preact/hooks';
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
      setSaid('设置都恢复成原来的样子了。');
      setBefore(now);
    });
  const undo = (settings: Settings) =>
    attempt(async () => {
      await writeSettings(settings);
      setSaid('设置又是刚才的样子了。');
      setBefore(undefined);
    });
  return (
    <section aria-labelledby="reset-title">
      <h2 id="reset-title">从头来过</h2>
      <p class="quiet">把这一页的设置都恢复成刚装好时的样子。收藏、不再标注的词和关掉的网站不动。</p>
      <p role="status">{said}</p>
      {before ? (
        <button ref={button} key="undo" type="button" data-action="undo-reset" onClick={() => undo(before)}>
          撤销，改回刚才的设置
        </button>
      ) : (
        <button ref={button} key="reset" type="button" data-action="reset" onClick={reset}>
          全部恢复成原来的样子
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
