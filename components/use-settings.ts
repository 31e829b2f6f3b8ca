import { useCallback, useEffect, useState } from 'preact/hooks';
import { readSettings, type SettingName, type Settings, watchSettings, writeSetting } from '@/userdata/settings';
import { lastSeenSettings } from './appearance';

export interface SettingsState {
  settings: Settings;
  /** What went wrong with the last try, for the person to read; nothing when it worked. */
  problem: string | undefined;
  /** Resolves with whether it was stored. */
  set<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<boolean>;
}

/** What is set, kept right wherever else it is changed. Shows only what is stored: a failed write is said and changes nothing. */
export function useSettings(): SettingsState {
  const [settings, setSettings] = useState(lastSeenSettings);
  const [problem, setProblem] = useState<string>();
  const say = useCallback((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)), []);
  useEffect(() => {
    let live = true;
    const read = () => {
      readSettings().then(
        (now) => live && setSettings(now),
        (error: unknown) => live && say(error),
      );
    };
    read();
    const stop = watchSettings(read);
    return () => {
      live = false;
      stop();
    };
  }, [say]);
  const set: SettingsState['set'] = async (name, value) => {
    setProblem(undefined);
    try {
      await writeSetting(name, value);
      setSettings((now) => ({ ...now, [name]: value }));
      return true;
    } catch (error) {
      say(error);
      // A control that has already shown the new value shows the stored one again.
      setSettings((now) => ({ ...now }));
      return false;
    }
  };
  return { settings, problem, set };
}
