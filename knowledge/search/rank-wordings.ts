/** Stage 2: how well each title and alias of a candidate fits the query, in both directions. The best one counts. */
import { type Analysed, isInitials, type Unit } from './analysis';
import type { Index } from './index-lookup';
import { askedUnits } from './rank-entries';

export interface Fit {
  /** Share of the query that the wording has, and of the wording that the query has, weighted by how much each part tells. */
  ofQuery: number;
  ofWording: number;
  /** Typed so far: the wording starts with the query. */
  prefix: number;
}

const UNIT_WEIGHTS = { single: 0.6, pair: 1.25, word: 1.5, initialPair: 0.3, initialTriple: 0.8 };
/** What a sound counts where the character typed is another one. */
const SOUND_CREDIT = 0.85;

/** What a part counts where the other side has another word of the same group. */
const CONCEPT_CREDIT = 0.8;

/** A unit with how much it tells. */
interface Part {
  forms: string[];
  concept: string | undefined;
  weight: number;
}

/** A title or alias, made ready once and kept. */
export interface Wording {
  analysed: Analysed;
  parts: Part[];
  /** Its characters, by how much each tells. */
  singles: Part[];
  tokens: ReadonlySet<string>;
}

export interface Asked {
  query: Analysed;
  parts: Part[];
  tokens: ReadonlySet<string>;
  /** What the query was typed in as a whole: the form in which prefix and containment are looked at. */
  script: 'hanzi' | 'sounds' | 'initials';
}

export function prepareWording(analysed: Analysed, index: Index): Wording {
  const tokens = new Set<string>();
  for (const { forms } of analysed.units) for (const form of forms) tokens.add(form);
  const units = analysed.units.filter(({ kind }) => kind !== 'triple');
  const singles = partsOf(
    units.filter(({ kind }) => kind === 'single' || kind === 'word'),
    index,
  );
  return { analysed, parts: partsOf(units, index), singles, tokens };
}

export function prepareQuery(query: Analysed, index: Index): Asked {
  const units = askedUnits(query);
  const known = (form: 'hanzi' | 'syllable') => query.places.every((place) => place[form] || place.word);
  const script = known('hanzi') ? 'hanzi' : known('syllable') ? 'sounds' : 'initials';
  const forms = units.flatMap((unit) => (script === 'initials' ? unit.forms : unit.forms.filter((form) => !isInitials(form))));
  return { query, parts: partsOf(units, index), tokens: new Set(forms), script };
}

function partsOf(units: readonly Unit[], index: Index): Part[] {
  return units.flatMap(({ kind, forms, concept }) => {
    if (kind === 'concept') return [];
    const first = forms[0] ?? '';
    // A slip makes a pair that nothing has; what it sounds like tells how much the place would have told.
    const rarest = index.idf('');
    const telling = forms.find((form) => !isInitials(form) && index.idf(form) < rarest) ?? first;
    return [{ forms, concept, weight: unitWeight(kind, first) * index.idf(telling) }];
  });
}

function unitWeight(kind: Unit['kind'], first: string): number {
  if (kind === 'word') return UNIT_WEIGHTS.word;
  if (isInitials(first)) return kind === 'triple' ? UNIT_WEIGHTS.initialTriple : UNIT_WEIGHTS.initialPair;
  return kind === 'pair' ? UNIT_WEIGHTS.pair : UNIT_WEIGHTS.single;
}

/** How much of the query a wording has: cheap, and enough to tell which few of an entry's wordings to look at closely. */
export const shareOfQuery = (asked: Asked, { tokens }: Wording): number => coverage(asked.parts, tokens);

export function fitOf(asked: Asked, wording: Wording, ofQuery = shareOfQuery(asked, wording)): Fit {
  const { analysed, parts } = wording;
  const { query, script } = asked;
  const begins = analysed[script].startsWith(query[script]);
  const heard = !begins && script === 'hanzi' && analysed.sounds.startsWith(query.sounds);
  return { ofQuery, ofWording: coverage(parts, asked.tokens), prefix: begins ? 1 : heard ? SOUND_CREDIT : 0 };
}

/** The share of a title's characters that the query has. */
export const shareOfTitle = (asked: Asked, title: Wording): number => coverage(title.singles, asked.tokens);

function coverage(parts: readonly Part[], tokens: ReadonlySet<string>): number {
  let all = 0;
  let covered = 0;
  for (const { forms, concept, weight } of parts) {
    all += weight;
    const hit = forms.findIndex((form) => tokens.has(form));
    if (hit === 0) covered += weight;
    else if (hit > 0) covered += weight * SOUND_CREDIT;
    else if (concept && tokens.has(concept)) covered += weight * CONCEPT_CREDIT;
  }
  return all ? covered / all : 0;
}
