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

const convert = Converter({ from: 'cn', to: 'twp' });

interface Corrections {
  /** Replaced in what OpenCC has made, one after the other. */
  phrases: Readonly<Record<string, string>>;
  /** Whole messages, by their key. */
  messages: Readonly<Record<string, string>>;
}

export function taiwanMessages(simplified: Messages, { phrases, messages }: Corrections = corrections): Messages {
  const say = (key: string, text: string): string =>
    messages[key] ?? Object.entries(phrases).reduce((said, [from, to]) => said.replaceAll(from, to), convert(text));
  return Object.fromEntries(
    Object.entries(simplified).map(([key, each]) => [key, { ...each, message: say(key, each.message) }]),
  );
}
