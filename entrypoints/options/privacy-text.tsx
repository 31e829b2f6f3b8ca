import privacy from '../../docs/PRIVACY.md?raw';
import { blocksOf } from './text-blocks';

/** The Chinese part of `docs/PRIVACY.md`, which is the one source of what we promise. */
export function PrivacyText() {
  return (
    <section class="privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">隐私</h2>
      {blocksOf(privacy, '隐私').map((block) =>
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
