import { say } from '@/components/words/words';
import privacy from '../../docs/PRIVACY.md?raw';
import { blocksOf } from './text-blocks';

/** The Chinese or the English part of `docs/PRIVACY.md`, which is the one source of what we promise. */
export function PrivacyText() {
  const isEnglish = say('app_language') === 'en';
  return (
    <section class="privacy" lang={isEnglish ? 'en' : 'zh-CN'} aria-labelledby="privacy-title">
      <h2 id="privacy-title" lang={say('app_language')}>
        {say('options_privacy')}
      </h2>
      {blocksOf(privacy, isEnglish ? 'Privacy' : '隐私').map((block) =>
        block.kind === 'list' ? (
          <ul key={block.items[0]}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          <p key={block.text}>{block.text}</p>
        ),
      )}
    </section>
  );
}
