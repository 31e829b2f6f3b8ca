/**
 * Text -> occurrences of terms: fold, match the longest written form, ask the guards, and if they refuse try the next
 * shorter form at the same place. Rules of boundaries and sense: guards in `content/terms/*.md`.
 */
import type { Lexicon, LexiconGuard, LexiconTerm } from '../compiled';
import { createFold, type Folded } from './fold';
import { createScreen, type Screen } from './screen';
import { createSenseModel, type PageCues, type Verdict } from './sense';
import { createStarts } from './starts';
import { createStandsIn, type StandsIn } from './surroundings';

/** Where a term stands: UTF-16 offsets into the text as given, end exclusive. */
export interface Occurrence {
  start: number;
  end: number;
  term: LexiconTerm;
}

export interface Detector {
  /** Occurrences in order, never overlapping. `page`: what `pageCues` said of the page; left out for a text alone. */
  detect(text: string, page?: PageCues): Occurrence[];
  /** What a page's title and headings say about its subject. */
  pageCues(titleAndHeadings: string): PageCues;
  /** A first look at a page's pieces of text: which need not be read. */
  screen: Screen;
}

interface Form {
  term: LexiconTerm;
  guards: LexiconGuard[];
  refused: StandsIn;
  /** Where alone it counts; anywhere when left out. */
  confined: StandsIn | undefined;
}

const NO_CUES: PageCues = new Set();
const latin = /[a-z]/;
const digit = /[0-9]/;
/** What makes a digit behind a form a figure and not its name: 自付2 in 自付20% or 自付2万元. */
const figure = /^[0-9.,%‰万千百元块角次天年月日倍成折个点-]/;

export function createDetector(lexicon: Lexicon): Detector {
  const fold = createFold(lexicon.traditional);
  const sense = createSenseModel(lexicon);
  const forms = new Map<string, Form>();
  for (const term of lexicon.terms) {
    for (const surface of term.surfaces) {
      const guards = (term.guards ?? []).filter((guard) => !guard.on || guard.on.includes(surface));
      const refused = createStandsIn(guards.flatMap(({ not }) => not ?? []));
      const only = guards.flatMap((guard) => guard.only ?? []);
      forms.set(surface, { term, guards, refused, confined: only.length ? createStandsIn(only) : undefined });
    }
  }
  const surfaces = [...forms.keys()];
  const isWord = new Set([...surfaces, ...Object.values(lexicon.cues).flat()]);
  const { lengthsAt } = createStarts(surfaces);

  function judge(surface: string, form: Form, text: string, start: number, page: PageCues): Verdict {
    const end = start + surface.length;
    if (!hasWordEdges(text, start, end) || form.refused(text, start, end)) return 'no';
    if (form.confined && !form.confined(text, start, end)) return 'no';
    const verdicts = form.guards.map((guard) => sense.judge(guard, text, start, end, page));
    return verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';
  }

  /**
   * Whether white space that folding took out parts two words in the form: two cells or lines (丙类⏎自费) and not a word
   * that was broken (报⏎销) or set with spaces (统 筹 支 付).
   */
  function isTwoWords(surface: string, start: number, originOf: Folded['originOf']): boolean {
    let gap = 0;
    for (let i = 1; i < surface.length; i++) {
      if (originOf(start + i) - originOf(start + i - 1) <= 1) continue;
      if (gap) return false;
      gap = i;
    }
    return gap > 0 && isWord.has(surface.slice(0, gap)) && isWord.has(surface.slice(gap));
  }

  /**
   * The longest form that is the term where it starts. A longer one of which nothing is known counts when a shorter one is
   * accepted: whatever makes 个账 ours makes 个账支付 ours.
   */
  function formAt({ text, originOf }: Folded, start: number, page: PageCues): { end: number; term: LexiconTerm } | undefined {
    let unknown: { end: number; term: LexiconTerm } | undefined;
    for (const length of lengthsAt(text, start)) {
      const surface = text.slice(start, start + length);
      const form = surface.length === length ? forms.get(surface) : undefined;
      if (!form || isTwoWords(surface, start, originOf)) continue;
      const verdict = judge(surface, form, text, start, page);
      const found = { end: start + length, term: form.term };
      if (verdict === 'yes') return unknown ?? found;
      if (verdict === 'unknown') unknown ??= found;
    }
    return undefined;
  }

  return {
    detect(original, page = NO_CUES) {
      const folded = fold(original);
      const { text, originOf } = folded;
      const occurrences: Occurrence[] = [];
      for (let at = 0; at < text.length; ) {
        const found = lengthsAt(text, at).length ? formAt(folded, at, page) : undefined;
        if (found) occurrences.push({ start: originOf(at), end: originOf(found.end - 1) + 1, term: found.term });
        at = found ? found.end : at + 1;
      }
      return occurrences;
    },
    screen: createScreen(surfaces, fold, lexicon.traditional),
    pageCues: (titleAndHeadings) => sense.cuesIn(fold(titleAndHeadings).text),
  };
}

/** Latin letters and digits at a form's edge must not go on outside it. */
function hasWordEdges(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (latin.test(first) && latin.test(text.charAt(start - 1))) return false;
  if (latin.test(last) && latin.test(text.charAt(end))) return false;
  return !(digit.test(last) && figure.test(text.slice(end, end + 1)));
}
