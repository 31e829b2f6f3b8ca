import type { Reference } from '@/knowledge/compiled';
import { cutAt } from './marked-text';
import { OpenButton } from './open-button';
import { OptionGroup } from './option-group';
import { say } from './words/words';

/** A question that was found, and the words by which it was. */
export interface Result {
  id: string;
  title: string;
  /** The title, or the alias that matched best. */
  matched: string;
  ranges: readonly (readonly [number, number])[];
}

interface ResultListProps {
  /** Id of what names the group. */
  namedBy: string;
  results: readonly Result[];
  /** The short answer of a question, where it has one. */
  shortOf(id: string): string | undefined;
  onOpen(reference: Reference): void;
}

/** A group of options: stands in a list box. */
export function ResultList({ namedBy, results, shortOf, onOpen }: ResultListProps) {
  return (
    <OptionGroup class="rows" namedBy={namedBy}>
      {results.map((result) => (
        <li key={result.id} role="presentation">
          <OpenButton
            class="row"
            role="option"
            lang="zh-CN"
            data-result={result.id}
            reference={{ kind: 'question', id: result.id }}
            onOpen={onOpen}
          >
            <ResultTitle {...result} />
            <span class="row-line">{shortOf(result.id)}</span>
          </OpenButton>
        </li>
      ))}
    </OptionGroup>
  );
}

function ResultTitle({ title, matched, ranges }: Result) {
  if (matched === title) {
    return (
      <span class="row-name">
        <Marked text={title} ranges={ranges} />
      </span>
    );
  }
  return (
    <>
      <span class="row-name">{title}</span>
      <span class="row-alias" lang={say('app_language')}>
        {say('search_alias')}
        <span lang="zh-CN">
          <Marked text={matched} ranges={ranges} />
        </span>
      </span>
    </>
  );
}

function Marked({ text, ranges }: { text: string; ranges: Result['ranges'] }) {
  return <>{cutAt(text, ranges).map((piece, i) => (piece.found ? <mark key={i}>{piece.text}</mark> : piece.text))}</>;
}
