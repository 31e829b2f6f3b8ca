import type { ComponentChildren } from 'preact';
import type { Answer, Reference } from '@/knowledge/compiled';
import { CopyButton } from './copy-button';
import { Grounds } from './grounds';
import { Markdown } from './markdown';
import { OwnRegion } from './own-region';
import { PinButton } from './pin-button';
import { answerText } from './plain-text';
import { Expiry, Provenance } from './provenance';
import { ReadAloud } from './read-aloud';
import { RegionalNotes } from './regional-notes';
import { RelatedQuestions } from './related-questions';
import { say } from './words/words';

interface AnswerViewProps {
  answer: Answer;
  onOpen(reference: Reference): void;
  /** What else can be done with it where it is shown. */
  actions?: ComponentChildren;
}

/** A whole answer: what to know in short, then why, what people get wrong, what differs by place, and who says so. */
export function AnswerView({ answer, onOpen, actions }: AnswerViewProps) {
  return (
    <article class="view" aria-labelledby="view-title" data-answer={answer.id}>
      <h2 id="view-title" lang="zh-CN" tabIndex={-1}>
        {answer.title}
      </h2>
      <Expiry {...answer} />
      <OwnRegion notes={answer.regions} />
      <p class="short" lang="zh-CN">
        {answer.short}
      </p>
      <div class="actions">
        <PinButton target={{ kind: 'question', id: answer.id }} />
        <CopyButton text={() => answerText(answer)} />
        <ReadAloud texts={[answer.title, answer.short]} />
        {actions}
      </div>
      <div class="prose" lang="zh-CN">
        <Markdown nodes={answer.body} onOpen={onOpen} />
      </div>
      <Misconceptions all={answer.misconceptions} />
      <RegionalNotes notes={answer.regions} />
      <Provenance {...answer} />
      <RelatedQuestions related={answer.related} onOpen={onOpen} />
    </article>
  );
}

function Misconceptions({ all }: { all: Answer['misconceptions'] }) {
  if (!all.length) return null;
  return (
    <section aria-labelledby="misconceptions-title">
      <h3 id="misconceptions-title">{say('answer_misconceptions')}</h3>
      <ul class="plain">
        {all.map(({ said, truth, sources }) => (
          <li key={said}>
            <p class="said">
              <strong>{say('answer_said')}</strong> <span lang="zh-CN">{said}</span>
            </p>
            <p class="truth">
              <strong>{say('answer_truth')}</strong> <span lang="zh-CN">{truth}</span>
            </p>
            <Grounds sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
