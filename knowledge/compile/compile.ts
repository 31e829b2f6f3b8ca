/** Checked content -> the data that the extension carries. Pure: from texts to values, no file is read here. */
import type { Answer, Card, CitedSource, Gate, Lexicon, LexiconGuard, RegionalNote, RegionPortal, Theme } from '../compiled';
import { createFold } from '../detection/fold';
import type { Sites, Source } from '../schema';
import type { SearchData } from '../search/search-data';
import { checkReferences } from './check-references';
import { compileGate } from './gate';
import { compileMarkdown } from './markdown';
import type { Problem } from './problem';
import { compileSearch } from './search-index';
import { surroundingsOf } from './surroundings';
import { createTermLinks } from './term-links';
import { traditionalPairs } from './traditional';
import { typeset, typesetAll } from './typography';
import { type Content, type Entry, validateContent } from './validate';

export interface Knowledge {
  lexicon: Lexicon;
  gate: Gate;
  cards: Card[];
  answers: Answer[];
  search: SearchData;
  regions: RegionPortal[];
  sources: Record<string, Source>;
  sites: Sites;
  themes: Theme[];
}

/** `files`: text by path below `knowledge/content/`. With problems, the result holds what could be compiled all the same. */
export function compileKnowledge(files: ReadonlyMap<string, string>): { knowledge: Knowledge; problems: Problem[] } {
  const { content, problems } = validateContent(files);
  problems.push(...checkReferences(content));

  const sources = content.sources.value;
  const regions = new Map(content.regions.map((region) => [region.id, region.value]));
  const titles = new Map(content.questions.map((question) => [question.id, question.value.title]));

  /** A document that is cited for several articles is one entry with all of them. */
  const cite = (citations: readonly string[]): CitedSource[] => {
    const places = new Map<string, string[]>();
    for (const citation of citations) {
      const [id = '', ...at] = citation.split(' ');
      places.set(id, [...(places.get(id) ?? []), ...(at.length ? [at.join(' ')] : [])]);
    }
    return [...places].flatMap(([id, at]) => {
      const source = sources[id];
      return source ? [citedSource(source, at.join('、'))] : [];
    });
  };
  const notes = (all: readonly { region: string; note: string; sources: string[] }[]): RegionalNote[] =>
    all.map(({ region, note, sources: cited }) => ({
      region,
      regionName: regions.get(region)?.name ?? region,
      note,
      sources: cite(cited),
    }));
  const links = (ids: readonly string[]) => ids.map((id) => ({ id, title: titles.get(id) ?? id }));
  const body = (entry: Entry<unknown>) => {
    const compiled = compileMarkdown(entry.file.body);
    for (const { line, message } of compiled.problems) {
      problems.push({ file: entry.file.path, line: entry.file.bodyLine + line - 1, field: '', message });
    }
    return compiled.tree;
  };

  const cards = content.terms.map((entry): Card => {
    const { surfaces: _surfaces, guards: _guards, regions: regional, related, sources: cited, usedIn, ...term } = entry.value;
    return {
      id: entry.id,
      ...term,
      usedIn: usedIn.map((id) => regions.get(id)?.name ?? id),
      regions: notes(regional),
      related: links(related),
      sources: cite(cited),
      body: body(entry),
    };
  });
  const answers = content.questions.map((entry): Answer => {
    const { regions: regional, related, sources: cited, misconceptions, ...question } = entry.value;
    return {
      id: entry.id,
      ...question,
      regions: notes(regional),
      related: links(related),
      sources: cite(cited),
      misconceptions: misconceptions.map(({ said, truth, sources: of }) => ({ said, truth, sources: cite(of) })),
      body: body(entry),
    };
  });

  const lexicon = compileLexicon(content);
  const link = createTermLinks(lexicon);
  return {
    problems: problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    knowledge: {
      lexicon,
      gate: compileGate(lexicon),
      cards: typesetAll(cards).map((card) => ({ ...card, body: link(card.body, card.name, card.id) })),
      answers: typesetAll(answers).map((answer) => ({ ...answer, body: link(answer.body, answer.title) })),
      search: searchData(content),
      regions: content.regions.map(({ id, value: { name, portal, hosts, within } }) => ({
        id,
        name,
        portal,
        hosts,
        ...(within && { within }),
      })),
      sources,
      sites: content.sites.value,
      themes: typesetAll(Object.entries(content.themes.value).map(([id, theme]) => ({ id, ...theme }))),
    },
  };
}

function citedSource(source: Source, at: string): CitedSource {
  const { scope: _scope, note: _note, replacedBy: _replacedBy, ...shown } = source;
  return at ? { ...shown, at } : shown;
}

function searchData({ questions, terms, concepts }: Content): SearchData {
  const sources = questions.map(({ id, value, file }) => ({
    id,
    title: value.title,
    aliases: value.aliases,
    tags: terms.filter((term) => term.value.related.includes(id)).map((term) => term.value.name),
    answer: [value.short, file.body, ...value.misconceptions.map(({ said }) => said)],
  }));
  return compileSearch(typesetAll(sources), {
    concepts: Object.values(concepts.value.groups),
    own: concepts.value.own,
    live: concepts.value.live,
    terms: terms.map(({ value: { name, surfaces, related } }) => ({ surfaces: [name, ...surfaces], related })),
  });
}

function compileLexicon(content: Content): Lexicon {
  const cues = Object.fromEntries(Object.entries(content.cues.value).map(([id, cue]) => [id, cue.words]));
  const written = JSON.stringify([content.terms.map((term) => [term.value.surfaces, term.value.guards]), cues]);
  const traditional = traditionalPairs(written);
  const fold = createFold(traditional);
  const folded = (words: readonly string[]) => [...new Set(words.map((word) => fold(word).text))];

  const weights = Object.entries(content.cues.value).flatMap(([id, { weight }]) =>
    weight === undefined ? [] : [[id, weight]],
  );

  return {
    traditional,
    ...(weights.length && { cueWeights: Object.fromEntries(weights) }),
    cues: Object.fromEntries(Object.entries(cues).map(([id, words]) => [id, folded(words)])),
    terms: content.terms.map(({ id, value }) => {
      const guards = value.guards.map(({ surfaces, not, only, needs, unless }): LexiconGuard => {
        const around = (phrases: string[]) =>
          surroundingsOf(folded(phrases), folded(surfaces.length ? surfaces : value.surfaces));
        return {
          ...(surfaces.length && { on: folded(surfaces) }),
          ...(not.length && { not: around(not) }),
          ...(only.length && { only: around(only) }),
          ...(needs.length && { needs }),
          ...(unless.length && { unless }),
        };
      });
      return {
        id,
        name: value.name,
        line: typeset(value.line),
        surfaces: folded(value.surfaces),
        ...(guards.length && { guards }),
      };
    }),
  };
}
