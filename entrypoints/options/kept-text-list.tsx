import { useRef } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button';
import { useKeptTexts } from '@/components/use-kept-texts';
import { say } from '@/components/words/words';
import type { KeptTexts } from '@/userdata/kept-texts';

interface KeptTextListProps {
  id: string;
  kept: KeptTexts;
  title: string;
  none: string;
  /** All of them at once, to send to somebody. */
  canCopy?: boolean;
}

/** Texts that are kept on this device, each with the way to be rid of it. */
export function KeptTextList({ id, kept, title, none, canCopy = false }: KeptTextListProps) {
  const { texts, problem, attempt } = useKeptTexts(kept);
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = async (act: Promise<void>) => {
    await attempt(act);
    // The button goes; the focus must not be lost with it.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby={`${id}-title`} data-kept={id}>
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {texts.length === 0 && <p class="quiet">{none}</p>}
      <ul class="rows">
        {texts.map((text) => (
          <li key={text} class="pinned">
            <span class="row row-name">{text}</span>
            <button
              type="button"
              class="unpin"
              data-action="forget"
              aria-label={say('list_delete_name', { text })}
              onClick={() => forget(kept.forget([text]))}
            >
              {say('list_delete')}
            </button>
          </li>
        ))}
      </ul>
      {texts.length > 1 && (
        <button type="button" data-action="forget-all" onClick={() => forget(kept.forgetAll())}>
          {say('list_delete_all')}
        </button>
      )}
      {canCopy && texts.length > 0 && <CopyButton text={() => texts.join('\n')} />}
    </section>
  );
}
