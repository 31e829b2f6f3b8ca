/** What was asked and not answered, kept because the person said so; it goes nowhere unless they copy it. */
import { keptTexts } from './kept-texts';

export const missingAnswers = keptTexts('missing:', 100);
