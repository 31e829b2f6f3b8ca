/** Whether a text holds a word of medical insurance at all: what decides if a page is worth the whole lexicon. */
import type { Gate } from '../compiled';
import { createFold } from './fold';
import { createScreen, type Screen } from './screen';

export function createGate({ words, traditional }: Gate): Screen {
  return createScreen(words.split(' '), createFold(traditional), traditional);
}
