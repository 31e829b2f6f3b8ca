/** Whether a text holds a word of medical insurance at all: what decides if a page is worth the whole lexicon. */
import type { Gate } from '../compiled';
import { createFold } from './fold';
import { createStarts } from './starts';

export function createGate({ words, traditional }: Gate): (text: string) => boolean {
  const fold = createFold(traditional);
  const all = new Set(words.split(' '));
  const { lengthsAt } = createStarts([...all]);
  return (original) => {
    const { text } = fold(original);
    for (let at = 0; at < text.length; at++) {
      for (const length of lengthsAt(text, at)) if (all.has(text.slice(at, at + length))) return true;
    }
    return false;
  };
}
