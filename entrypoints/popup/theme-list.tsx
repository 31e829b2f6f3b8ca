import { useState } from 'preact/hooks';
import { OpenButton } from '@/components/open-button';
import { say, sayCount } from '@/components/words/words';
import type { Reference, Theme } from '@/knowledge/compiled';
import { questionOf, themes } from './knowledge';

/** Kept while the page lives: who comes back from an answer finds the theme open from which they went there. */
const unfolded = new Set<string>();

/** All questions by what they are about, for those who would rather look around than ask. */
export function ThemeList({ onOpen }: { onOpen(reference: Reference): void }) {
  return (
    <section aria-labelledby="themes-title">
      <h2 id="themes-title">{say('popup_themes')}</h2>
      <ul class="rows themes" lang="zh-CN">
        {themes.map((theme) => (
          <li key={theme.id}>
            <Questions theme={theme} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A theme's questions are made only when somebody unfolds it: there are hundreds in all. */
function Questions({ theme, onOpen }: { theme: Theme; onOpen(reference: Reference): void }) {
  const [open, setOpen] = useState(unfolded.has(theme.id));
  const toggle = (now: boolean) => {
    if (now) unfolded.add(theme.id);
    else unfolded.delete(theme.id);
    setOpen(now);
  };
  return (
    <details open={open} data-theme={theme.id} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <span class="row-name">
          {theme.title}{' '}
          <span class="count" lang={say('app_language')}>
            {sayCount('popup_theme_count', theme.questions.length)}
          </span>
        </span>
        <span class="row-line">{theme.line}</span>
      </summary>
      {open && (
        <ul class="rows">
          {theme.questions.map((id) => (
            <li key={id}>
              <OpenButton class="row" data-question={id} reference={{ kind: 'question', id }} onOpen={onOpen}>
                <span>{questionOf(id)?.title ?? id}</span>
              </OpenButton>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
