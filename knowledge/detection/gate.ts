/** Whether a text holds a word of medical insurance at all: what decides if a page is worth the whole lexicon. */
import type { Gate } from '../compiled';
import { alternation } from './alternation';
import { createFold } from './fold';

export function createGate({ words, traditional }: Gate): (text: string) => boolean {
  const fold = createFold(traditional);
  const pattern = new RegExp(alternation(words.split(' ')));
  return (text) => pattern.test(fold(text).text);
}
