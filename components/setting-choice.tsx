import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingName, Settings } from '@/userdata/settings';
import { useSettings } from './use-settings';

interface SettingChoiceProps<Name extends SettingName> {
  name: Name;
  title: string;
  /** Why one would choose, in one sentence. */
  reason: string;
  choices: readonly { value: Settings[Name]; label: ComponentChildren }[];
}

/** One setting with few values, all in sight. What is shown as chosen is what is stored. */
export function SettingChoice<Name extends SettingName>({ name, title, reason, choices }: SettingChoiceProps<Name>) {
  const { settings, problem, set } = useSettings();
  const id = useId();
  return (
    <fieldset class="setting" data-setting={name} aria-describedby={id}>
      <legend>{title}</legend>
      <p id={id} class="quiet">
        {reason}
      </p>
      <div class="choices">
        {choices.map(({ value, label }) => (
          <label key={String(value)} class="choice">
            <input
              type="radio"
              name={name}
              value={String(value)}
              checked={settings[name] === value}
              onChange={() => set(name, value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
