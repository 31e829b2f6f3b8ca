import { OpenButton } from '@/components/open-button';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { commonQuestions, hotline } from './knowledge';
import { MissingAnswer } from './missing-answer';
import { PinnedList } from './pinned-list';
import { QuestionList } from './question-list';
import type { Pins } from './use-pins';

interface NothingFoundProps {
  title: string;
  advice: string;
  /** What was asked; nothing when it is not the question's fault. */
  query?: string;
  pins: Pins;
  onOpen(reference: Reference): void;
}

/** Says so, and whom or what to ask instead. */
export function NothingFound({ title, advice, query, pins, onOpen }: NothingFoundProps) {
  return (
    <>
      <section aria-labelledby="nothing-title" data-nothing>
        <h2 id="nothing-title">{title}</h2>
        <p>{advice}</p>
        {query && <MissingAnswer query={query} />}
        {hotline && (
          <div class="hotline">
            <p lang="zh-CN">{hotline.short}</p>
            <OpenButton
              lang="zh-CN"
              data-question={hotline.id}
              reference={{ kind: 'question', id: hotline.id }}
              onOpen={onOpen}
            >
              {hotline.title}
            </OpenButton>
          </div>
        )}
      </section>
      <QuestionList id="common-title" title={say('list_common')} questions={commonQuestions} onOpen={onOpen} />
      <PinnedList pins={pins} onOpen={onOpen} />
    </>
  );
}
