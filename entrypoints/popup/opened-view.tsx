import { AnswerView } from '@/components/answer-view';
import { TermView } from '@/components/term-view';
import type { Reference } from '@/knowledge/compiled';
import { answerOf, cardOf, commonQuestions } from './knowledge';
import { QuestionList } from './question-list';

interface OpenedViewProps {
  reference: Reference;
  onOpen(reference: Reference): void;
}

/** The question or term that the address names. */
export function OpenedView({ reference: { kind, id }, onOpen }: OpenedViewProps) {
  const answer = kind === 'question' ? answerOf(id) : undefined;
  const card = kind === 'term' ? cardOf(id) : undefined;
  if (answer) return <AnswerView key={`question/${id}`} answer={answer} onOpen={onOpen} />;
  if (card) return <TermView key={`term/${id}`} card={card} onOpen={onOpen} />;
  return (
    <>
      <section data-missing>
        <h2 id="view-title" tabIndex={-1}>
          这一条已不在小注里
        </h2>
        <p>它可能在新版里改了名字。请在上面换个说法再问一句。</p>
      </section>
      <QuestionList id="common-title" title="大家常问" questions={commonQuestions} onOpen={onOpen} />
    </>
  );
}

export function titleOfView({ kind, id }: Reference): string | undefined {
  return kind === 'question' ? answerOf(id)?.title : cardOf(id)?.name;
}
