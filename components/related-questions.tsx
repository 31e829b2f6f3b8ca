import type { QuestionLink, Reference } from '@/knowledge/compiled';
import { OpenButton } from './open-button';
import { say } from './words/words';

interface RelatedQuestionsProps {
  related: readonly QuestionLink[];
  onOpen(reference: Reference): void;
}

export function RelatedQuestions({ related, onOpen }: RelatedQuestionsProps) {
  if (!related.length) return null;
  return (
    <section class="related" aria-labelledby="related-title">
      <h3 id="related-title">{say('card_related')}</h3>
      <ul class="rows" lang="zh-CN">
        {related.map(({ id, title }) => (
          <li key={id}>
            <OpenButton class="row" data-question={id} reference={{ kind: 'question', id }} onOpen={onOpen}>
              <span class="row-name">{title}</span>
            </OpenButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
