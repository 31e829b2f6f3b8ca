/** Cards and answers as plain text, for copying: what a clerk can paste, with its source and the day it was checked. */
import type { Answer, Card, CitedSource, RegionalNote } from '@/knowledge/compiled';
import { EVIDENCE_WORDS, sourceLine, today } from './evidence-words';

export function cardText(card: Card): string {
  return [
    `${card.name}：${card.line}`,
    card.from && `钱从哪里来：${card.from}`,
    card.pays && `用来付什么：${card.pays}`,
    card.mind && `请注意：${card.mind}`,
    ...card.regions.map(regionText),
    ...sourceTexts(card.sources),
    origin(card.checked),
  ]
    .filter(Boolean)
    .join('\n');
}

export function answerText(answer: Answer): string {
  return [
    answer.title,
    answer.short,
    ...answer.misconceptions.map(({ said, truth }) => `常听说：${said}\n其实：${truth}`),
    ...answer.regions.map(regionText),
    ...sourceTexts(answer.sources),
    origin(answer.checked),
  ].join('\n');
}

function regionText({ regionName, note }: RegionalNote): string {
  return `${regionName}：${note}`;
}

function sourceTexts(sources: readonly CitedSource[]): string[] {
  const now = today();
  return sources.map(
    (source) => `来源：${sourceLine(source, now)}（${EVIDENCE_WORDS[source.evidence]}，核对于 ${source.checked}）`,
  );
}

function origin(checked: string): string {
  return `内容核对于 ${checked}，各地规定以参保地公布为准。——医保小注`;
}
