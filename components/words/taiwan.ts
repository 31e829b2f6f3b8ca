/**
 * The traditional words, made of the simplified ones: by OpenCC in Taiwan's way of saying it, then with corrections by hand.
 * Terms of medical insurance stay the mainland's own, in traditional letters: they are what stands on the pages.
 */
import { Converter } from 'opencc-js';
import corrections from './taiwan-corrections.json';

export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
export type Messages = Record<string, Message>;

export function taiwanMessages(simplified: Messages): Messages {
  const convert = Converter({ from: 'cn', to: 'twp' });
  const byHand: Readonly<Record<string, string>> = corrections.messages;
  const say = (key: string, text: string): string =>
    byHand[key] ?? Object.entries(corrections.phrases).reduce((said, [from, to]) => said.replaceAll(from, to), convert(text));
  return Object.fromEntries(
    Object.entries(simplified).map(([key, each]) => [key, { ...each, message: say(key, each.message) }]),
  );
}
