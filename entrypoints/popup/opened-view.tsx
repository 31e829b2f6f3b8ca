import { AnswerView } from '@/components/answer-view';
import { TermView } from '@/components/term-view';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { BesideButton } from './beside-button';
import { answerOf, cardOf, commonQuestions, summaryOf } from './knowledge';
import { PrintButton } from './print-button';
import { QuestionList } from './question-list';

interface OpenedViewProps {
  reference: Reference;
  onOpen(reference: Reference): void;
  /** From here it can also be opened beside the page. */
  hasBeside?: boolean;
}

/** The question or term that the address names. */
export function OpenedView({ reference, onOpen, hasBeside = false }: OpenedViewProps) {
  const { kind, id } = reference;
  const answer = kind === 'question' ? answerOf(id) : undefined;
  const card = kind === 'term' ? cardOf(id) : undefined;
  const actions = (
    <>
      <PrintButton reference={reference} />
      {hasBeside && <BesideButton reference={reference} />}
    </>
  );
  if (answer) return <AnswerView key={`question/${id}`} answer={answer} onOpen={onOpen} actions={actions} />;
  if (card) return <TermView key={`term/${id}`} card={card} onOpen={onOpen} actions={actions} />;
  return (
    <>
      <section data-missing>
        <h2 id="view-title" tabIndex={-1}>
          {say('answer_gone')}
        </h2>
        <p>{say('answer_gone_advice')}</p>
      </section>
      <QuestionList id="common-title" title={say('list_common')} questions={commonQuestions} onOpen={onOpen} />
    </>
  );
}

export const titleOfView = (reference: Reference): string | undefined => summaryOf(reference)?.title;
