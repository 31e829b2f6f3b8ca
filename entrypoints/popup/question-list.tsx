import { OpenButton } from '@/components/open-button';
import type { QuestionSummary, Reference } from '@/knowledge/compiled';

interface QuestionListProps {
  id: string;
  title: string;
  questions: readonly QuestionSummary[];
  onOpen(reference: Reference): void;
}

/** Questions to start from, under a heading. */
export function QuestionList({ id, title, questions, onOpen }: QuestionListProps) {
  if (!questions.length) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="rows" lang="zh-CN">
        {questions.map((question) => (
          <li key={question.id}>
            <OpenButton
              class="row"
              data-question={question.id}
              reference={{ kind: 'question', id: question.id }}
              onOpen={onOpen}
            >
              <span class="row-name">{question.title}</span>
            </OpenButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
