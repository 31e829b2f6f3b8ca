import type { CitedSource } from '@/knowledge/compiled';

/** How a source was checked, in a plain word for the reader. */
export const EVIDENCE_WORDS: Record<CitedSource['evidence'], string> = {
  'full-text': '读过全文',
  official: '官方网页',
  reprint: '官方文件的转载',
  records: '真实票据和业务系统',
  common: '业内通行说法',
};

/** A source in one line: title, document number, article, and that it is not in force yet where that is so. */
export function sourceLine(source: CitedSource, today: string): string {
  const number = source.number ? `（${source.number}）` : '';
  const at = source.at ? ` ${source.at}` : '';
  return `${bookTitle(source)}${number}${at}${pending(source, today)}`;
}

function bookTitle({ title, evidence }: CitedSource): string {
  return evidence === 'records' || evidence === 'common' ? title : `《${title.replace(/《([^》]*)》/g, '〈$1〉')}》`;
}

/** Said by itself from the dates: a law that is published speaks differently from the day it comes into force. */
function pending({ status, inForce }: CitedSource, today: string): string {
  if (status === 'replaced') return '，已被新文件替代';
  if (inForce && today < inForce) return `，已公布，${inForce}起施行`;
  // Content may not have been touched since it was written as published: the day itself says what holds.
  return status === 'published' && inForce ? `，${inForce}起施行，现行有效` : '';
}

/** Today as content writes dates: YYYY-MM-DD, in the reader's own time zone. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
