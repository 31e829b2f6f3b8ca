/** What the popup looks up by id. */
import answers from 'virtual:knowledge/answers';
import cards from 'virtual:knowledge/cards';
import type { Answer, Card, Reference } from '@/knowledge/compiled';

const answersById = new Map(answers.map((answer) => [answer.id, answer]));
const cardsById = new Map(cards.map((card) => [card.id, card]));

export const answerOf = (id: string): Answer | undefined => answersById.get(id);
export const cardOf = (id: string): Card | undefined => cardsById.get(id);

/** Title and one line of a question or term; nothing when this version does not have it. */
export function summaryOf({ kind, id }: Reference): { title: string; line: string } | undefined {
  if (kind === 'question') {
    const answer = answersById.get(id);
    return answer && { title: answer.title, line: answer.short };
  }
  const card = cardsById.get(id);
  return card && { title: card.name, line: card.line };
}

/** What people ask most, to start from. */
export const commonQuestions: readonly Answer[] = [
  'what-is-personal-account',
  'current-vs-carried-over',
  'balance-but-still-pay',
  'balance-not-increasing',
  'family-sharing',
  'remote-care-direct-settlement',
].flatMap((id) => answersById.get(id) ?? []);

/** Whom to ask when nothing here answers. */
export const hotline: Answer | undefined = answersById.get('hotline');
