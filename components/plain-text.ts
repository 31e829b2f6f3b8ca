/** Cards and answers as plain text, for copying: what a clerk can paste, with its source and the day it was checked. */
import type { Answer, Card, CitedSource, RegionalNote } from '@/knowledge/compiled';
import { evidenceWord, sourceLine, today } from './evidence-words';
import { say } from './words/words';

export function cardText(card: Card): string {
  return [
    `${card.name}：${card.line}`,
    card.from && say('card_labelled', { label: say('card_from'), text: card.from }),
    card.pays && say('card_labelled', { label: say('card_pays'), text: card.pays }),
    card.mind && say('card_labelled', { label: say('card_mind'), text: card.mind }),
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
    ...answer.misconceptions.flatMap(({ said, truth }) => [
      say('card_text_misconception', { said }),
      say('card_text_truth', { truth }),
    ]),
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
  return sources.map((source) =>
    say('card_text_source', {
      source: sourceLine(source, now),
      evidence: evidenceWord(source.evidence),
      checked: source.checked,
    }),
  );
}

function origin(checked: string): string {
  return say('card_text_checked', { checked });
}
