/** What popup and panel look up by id: at once what lists show, and whole answers and cards once they have been loaded. */
import summaries from 'virtual:knowledge/summaries';
import themes from 'virtual:knowledge/themes';
import type { Answer, Card, QuestionSummary, Reference, TermSummary } from '@/knowledge/compiled';

export { themes };

const questions = new Map(summaries.questions.map((question) => [question.id, question]));
const terms = new Map(summaries.terms.map((term) => [term.id, term]));

export const questionOf = (id: string): QuestionSummary | undefined => questions.get(id);
export const termOf = (id: string): TermSummary | undefined => terms.get(id);

/** Title and one line of a question or term; nothing when this version does not have it. */
export function summaryOf({ kind, id }: Reference): { title: string; line: string } | undefined {
  if (kind === 'question') {
    const question = questions.get(id);
    return question && { title: question.title, line: question.short };
  }
  const term = terms.get(id);
  return term && { title: term.name, line: term.line };
}

/** What people ask most, to start from. */
export const commonQuestions: readonly QuestionSummary[] = [
  'what-is-personal-account',
  'current-vs-carried-over',
  'balance-but-still-pay',
  'balance-not-increasing',
  'family-sharing',
  'remote-care-direct-settlement',
].flatMap((id) => questions.get(id) ?? []);

/** Whom to ask when nothing here answers. */
export const hotline: QuestionSummary | undefined = questions.get('hotline');

interface Bodies {
  answers: string[];
  cards: string[];
}
let bodies: Bodies | undefined;

/** To be waited for before the first answer or card is shown. A megabyte: lists are there without it. */
export async function loadBodies(): Promise<void> {
  if (bodies) return;
  const { default: loaded } = await import('virtual:knowledge/bodies');
  bodies = { answers: loaded.answers.split('\n'), cards: loaded.cards.split('\n') };
}

/** Nothing when this version does not have it. */
export const answerOf = (id: string): Answer | undefined => read<Answer>(bodies?.answers, summaries.questions, id);
export const cardOf = (id: string): Card | undefined => read<Card>(bodies?.cards, summaries.terms, id);

function read<Body>(lines: readonly string[] | undefined, order: readonly { id: string }[], id: string): Body | undefined {
  const line = lines?.[order.findIndex((each) => each.id === id)];
  return line === undefined ? undefined : (JSON.parse(line) as Body);
}
