import type { Reference } from '@/knowledge/compiled';
import { cutAt } from './marked-text';
import { OpenButton } from './open-button';

/** A question that was found, and the words by which it was. */
export interface Result {
  id: string;
  title: string;
  /** The title, or the alias that matched best. */
  matched: string;
  ranges: readonly (readonly [number, number])[];
}

interface ResultListProps {
  results: readonly Result[];
  /** The short answer of a question, where it has one. */
  shortOf(id: string): string | undefined;
  onOpen(reference: Reference): void;
}

export function ResultList({ results, shortOf, onOpen }: ResultListProps) {
  return (
    <ol class="rows" data-results>
      {results.map((result) => (
        <li key={result.id}>
          <OpenButton class="row" data-result={result.id} reference={{ kind: 'question', id: result.id }} onOpen={onOpen}>
            <ResultTitle {...result} />
            <span class="row-line">{shortOf(result.id)}</span>
          </OpenButton>
        </li>
      ))}
    </ol>
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
      <span class="row-alias">
        也有人问：
        <Marked text={matched} ranges={ranges} />
      </span>
    </>
  );
}

function Marked({ text, ranges }: { text: string; ranges: Result['ranges'] }) {
  return <>{cutAt(text, ranges).map((piece, i) => (piece.found ? <mark key={i}>{piece.text}</mark> : piece.text))}</>;
}
