import { SettingChoice } from '@/components/setting-choice';
import { useSettings } from '@/components/use-settings';
import { say } from '@/components/words/words';

const UNDERLINES = ['dotted', 'dashed', 'solid', 'tinted'] as const;

/** How terms look on pages, and what opens their cards. */
export function MarkingSettings() {
  const { settings } = useSettings();
  return (
    <section aria-labelledby="marking-title">
      <h2 id="marking-title">{say('options_marking')}</h2>
      <SettingChoice
        name="marking"
        title={say('options_which')}
        reason={say('options_which_why')}
        choices={[
          { value: 'every', label: say('options_which_every') },
          { value: 'first', label: say('options_which_first') },
        ]}
      />
      <SettingChoice
        name="underline"
        title={say('options_underline')}
        reason={say('options_underline_why')}
        choices={UNDERLINES.map((value) => ({
          value,
          label: (
            <>
              {say(`options_underline_${value}`)}
              <span class="example" lang="zh-CN" aria-hidden="true">
                您的<span class={`sample ${value}`}>历年账户</span>余额
              </span>
            </>
          ),
        }))}
      />
      <SettingChoice
        name="openBy"
        title={say('options_open_by')}
        reason={say('options_open_by_why')}
        choices={[
          { value: 'hover', label: say('options_open_by_hover') },
          { value: 'click', label: say('options_open_by_click') },
        ]}
      />
      {settings.openBy === 'hover' && (
        <SettingChoice
          name="delay"
          title={say('options_delay')}
          reason={say('options_delay_why')}
          choices={[
            { value: 150, label: say('options_delay_150') },
            { value: 300, label: say('options_delay_300') },
            { value: 600, label: say('options_delay_600') },
            { value: 1_000, label: say('options_delay_1000') },
          ]}
        />
      )}
    </section>
  );
}
