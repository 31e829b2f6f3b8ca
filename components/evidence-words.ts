import type { CitedSource } from '@/knowledge/compiled';
import { say, type WordKey } from './words/words';

const EVIDENCE = {
  'full-text': 'card_evidence_full_text',
  official: 'card_evidence_official',
  reprint: 'card_evidence_reprint',
  records: 'card_evidence_records',
  common: 'card_evidence_common',
} as const satisfies Record<CitedSource['evidence'], WordKey>;

/** How a source was checked, in a plain word for the reader. */
export const evidenceWord = (evidence: CitedSource['evidence']): string => say(EVIDENCE[evidence]);

/** A source in one line: title, document number, article, and that it is not in force yet where that is so. */
export function sourceLine(source: CitedSource, today: string): string {
  const number = source.number ? `（${source.number}）` : '';
  const at = source.at ? ` ${source.at}` : '';
  return inForceAt(`${bookTitle(source)}${number}${at}`, source, today);
}

function bookTitle({ title, evidence }: CitedSource): string {
  return evidence === 'records' || evidence === 'common' ? title : `《${title.replace(/《([^》]*)》/g, '〈$1〉')}》`;
}

/** Said by itself from the dates: a law that is published speaks differently from the day it comes into force. */
function inForceAt(source: string, { status, inForce: date }: CitedSource, today: string): string {
  if (status === 'replaced') return say('card_source_replaced', { source });
  if (date && today < date) return say('card_source_coming', { source, date });
  // Content may not have been touched since it was written as published: the day itself says what holds.
  return status === 'published' && date ? say('card_source_begun', { source, date }) : source;
}

/** Today as content writes dates: YYYY-MM-DD, in the reader's own time zone. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
