/** What was asked and led to an answer that was opened. */
import { keptTexts } from './kept-texts';
import { readSettings } from './settings';

const queries = keptTexts('asked:', 20);

export const recentQueries = {
  ...queries,
  /** Only where the person has not switched it off. @throws UserDataError */
  keep: async (query: string, now?: number): Promise<void> => {
    if ((await readSettings()).history) await queries.keep(query, now);
  },
};
