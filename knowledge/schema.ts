/**
 * The types of everything that people write under `knowledge/content/`, one schema each.
 * Nothing else validates content; `knowledge/compile/` reports what these schemas refuse with file, line and field.
 */
import * as v from 'valibot';
import { hiddenCharacter } from './hidden-characters';

/** A short text on one line. HTML and line breaks are refused: what is shown is built from text, never from markup. */
const line = (max: number) =>
  v.pipe(
    v.string('要写一段文字'),
    v.trim(),
    v.nonEmpty('不能空着'),
    v.maxLength(max, (issue) => `最多 ${max} 个字，现在有 ${(issue.input as string).length} 个`),
    v.check((text) => !/[\r\n]/.test(text), '只能写一行'),
    v.check((text) => !/<[a-z/!]/i.test(text), '不能写 HTML'),
    v.check(
      (text) => hiddenCharacter(text) === undefined,
      ({ input }) => `有看不见的字符 ${hiddenCharacter(String(input))}，删掉它`,
    ),
  );

const id = v.pipe(
  v.string('要写一个 id'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id 只能用小写字母、数字和连字符，例如 account-use'),
);

/** A full date, `YYYY-MM-DD`. Whole days only: nothing here depends on the hour. */
const day = v.pipe(v.string('要写日期'), v.isoDate('日期要写成 YYYY-MM-DD,例如 2026-11-22'));
/** A date as documents state it: a year, a month or a day. */
const when = v.pipe(v.string('要写日期'), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '日期要写成 YYYY、YYYY-MM 或 YYYY-MM-DD'));

const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item, '要写成列表'), []);

/**
 * How a fact was checked, strongest first. The reader sees a plain word for it (`evidenceWords`).
 * Weaker evidence than these has no grade on purpose: it is not shown as fact at all.
 */
export const evidence = v.picklist(
  ['full-text', 'official', 'reprint', 'records', 'common'],
  '证据只能是 full-text（全文）、official（官方网页）、reprint（转载）、records（真实票据和业务系统）、common（业内通行）之一',
);
export type Evidence = v.InferOutput<typeof evidence>;

/** `source-id`, or `source-id 第三条`: what is cited and, after the first space, where in it. */
export const citation = v.pipe(
  v.string('来源要写成一行：来源 id,需要时空一格写条款'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*( \S.*)?$/, '来源要写成「来源id」或「来源id 第三条」'),
);
const citations = v.pipe(v.array(citation, '要写成列表'), v.minLength(1, '至少要有一个来源'));

/** What readers may be led to: an official site, over http or https. */
const officialUrl = v.pipe(
  v.string('要写网址'),
  v.url('网址不对'),
  v.regex(/^https?:\/\/(?:[a-z0-9-]+\.)+gov\.cn(?::\d+)?(?:\/[^\s"'<>]*)?$/, '只写官方网址(.gov.cn)'),
);

/** A document that statements rest on. Keyed by id in `sources.yaml`. */
export const source = v.strictObject({
  title: line(120),
  /** Document number such as 国办发〔2021〕14号; left out where there is none or none was found. */
  number: v.optional(line(60)),
  issuer: line(60),
  issued: v.optional(when),
  inForce: v.optional(day),
  status: v.picklist(['in-force', 'published', 'replaced'], '现状只能是 in-force、published（已公布未施行）、replaced'),
  replacedBy: v.optional(id),
  /** Official address only. A reprint's address is not shown to readers as a source. */
  url: v.optional(officialUrl),
  evidence,
  /** `national`, or the id of the region it holds for. */
  scope: id,
  checked: day,
  validUntil: v.optional(day),
  note: v.optional(line(200)),
});
export type Source = v.InferOutput<typeof source>;
export const sources = v.record(id, source);

/** What a region says differently, with the documents it rests on. */
const regionalNote = v.strictObject({ region: id, note: line(240), sources: citations });

/**
 * Guards say when a written form is the term and when it is not. A guard speaks of the surfaces it names, or of all when it names none.
 * Every word in a guard is written in simplified characters without spaces, as `detection/fold.ts` leaves text.
 */
const guard = v.strictObject({
  surfaces: list(line(40)),
  /** Longer phrases that contain the surface and mean something else: 整个账户, 统筹推进, 生活自理. */
  not: list(line(40)),
  /**
   * Phrases around a surface that counts nowhere else: 走统筹, 统筹部分. `|` at a phrase's edge is the edge of a run of
   * Chinese characters: `统筹|` is 统筹 before a comma, a figure or the end.
   */
  only: list(line(40)),
  /** Cue sets (`cues.yaml`) that must outweigh whatever speaks against, near the surface, for it to count. */
  needs: list(id),
  /** Cue sets that speak against it when they stand near. */
  unless: list(id),
});

export const termCategories = [
  '账户',
  '统筹与基金',
  '支付与自付',
  '起付与限额',
  '目录与范围',
  '报销与结算',
  '门诊待遇',
  '大病与补充',
  '异地就医',
  '参保与缴费',
  '定点与经办',
  '支付方式',
  '基金监管',
  '凭证',
] as const;

/** One term: `terms/<id>.md`, front matter as here, an optional Markdown body with more detail. */
export const term = v.strictObject({
  name: line(20),
  category: v.picklist(termCategories, `类别只能是：${termCategories.join('、')}`),
  /** Every written form, simplified, without spaces; traditional, full-width, 帐 and spaced forms are found by folding. */
  surfaces: v.pipe(v.array(line(40), '要写成列表'), v.minLength(1, '至少写一种写法')),
  guards: list(guard),
  /** What it is, in words that a 65-year-old understands without knowing the term. */
  line: line(60),
  from: v.optional(line(120)),
  pays: v.optional(line(120)),
  mind: v.optional(line(120)),
  regions: list(regionalNote),
  /** Regions where the word is used; left out for words used all over the country. */
  usedIn: list(id),
  related: list(id),
  sources: citations,
  checked: day,
  validUntil: v.optional(day),
});
export type Term = v.InferOutput<typeof term>;

const misconception = v.strictObject({ said: line(120), truth: line(240), sources: citations });

/** One question: `questions/<id>.md`, front matter as here, the answer's body in Markdown below. */
export const question = v.strictObject({
  title: line(60),
  aliases: v.pipe(v.array(line(60), '要写成列表'), v.minLength(1, '至少写一种问法')),
  /** One to three sentences that stand alone and can be read aloud. */
  short: line(160),
  misconceptions: list(misconception),
  regions: list(regionalNote),
  related: list(id),
  sources: citations,
  checked: day,
  validUntil: v.optional(day),
});
export type Question = v.InferOutput<typeof question>;

/** One 统筹区 or province: `regions/<id>.yaml`. */
export const region = v.strictObject({
  name: line(20),
  /** Id of the province that a city lies in, when the city has rules of its own. */
  within: v.optional(id),
  /** Host suffixes of its portals, to guess the region of a page (offered to the person, never assumed). */
  hosts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, '只写主机名')), '要写成列表'), v.minLength(1)),
  portal: officialUrl,
  /** What the accounts are called on its portals and receipts. */
  accounts: list(v.strictObject({ name: line(40), means: line(120), sources: citations })),
  insuranceYear: v.optional(
    v.strictObject({ from: line(10), to: line(10), carryOver: v.optional(line(60)), sources: citations }),
  ),
  figures: list(
    v.strictObject({ what: line(60), value: line(80), asOf: when, validUntil: v.optional(day), sources: citations }),
  ),
  notes: list(v.strictObject({ note: line(240), sources: citations })),
  checked: day,
});
export type Region = v.InferOutput<typeof region>;

/** Where the extension is active from the start: `sites.yaml`. */
export const sites = v.strictObject({
  portals: v.array(v.strictObject({ match: line(80), reason: line(80) })),
  hospitals: v.array(v.strictObject({ match: line(80), name: line(40), city: line(10), reason: line(80) })),
});
export type Sites = v.InferOutput<typeof sites>;

/** Named sets of words that tell in which sense a word stands nearby: `cues.yaml`. */
export const cues = v.record(
  id,
  v.strictObject({
    why: line(120),
    /** What one of its words counts, 1 when left out: less for words that are only a hint. */
    weight: v.optional(v.pipe(v.number('要写数字'), v.minValue(0.1), v.maxValue(2))),
    words: v.pipe(v.array(line(20), '要写成列表'), v.minLength(1)),
  }),
);
export type Cues = v.InferOutput<typeof cues>;

/** What search knows of words: groups that mean the same, and what other offices answer. `concepts.yaml`. */
export const concepts = v.strictObject({
  groups: v.pipe(
    v.record(id, v.pipe(v.array(line(20), '要写成列表'), v.minLength(2, '一组至少写两个词'))),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const groupOf = new Map<string, string>();
      for (const [group, words] of Object.entries(dataset.value)) {
        for (const word of words) {
          const first = groupOf.get(word);
          if (first !== undefined) {
            addIssue({
              message: `「${word}」已经在 ${first} 组里`,
              path: [{ type: 'object', origin: 'value', input: dataset.value, key: group, value: words }],
            });
          }
          groupOf.set(word, group);
        }
      }
    }),
  ),
  own: list(line(20)),
  live: list(line(20)),
});
export type Concepts = v.InferOutput<typeof concepts>;

/** What questions are about, for those who look around instead of asking: `themes.yaml`, in the order in which they are shown. */
export const themes = v.record(
  id,
  v.strictObject({
    title: line(12),
    line: line(40),
    questions: v.pipe(v.array(id, '要写成列表'), v.minLength(1, '至少放一个问题')),
  }),
);
export type Themes = v.InferOutput<typeof themes>;

/** What the knowledge base promised to answer and explain: `coverage.yaml`. */
export const coverage = v.strictObject({
  /** A question that was collected, by its number there -> the id of the question that answers it. */
  asked: v.record(v.pipe(v.string(), v.regex(/^(S[12]-\d{2}|E\d{2})$/, '编号要写成 S1-01、S2-01 或 E01')), id),
  /** Ids that must exist. */
  planned: v.array(id, '要写成列表'),
  /** Names of terms that must exist. */
  terms: v.array(line(20), '要写成列表'),
});
export type Coverage = v.InferOutput<typeof coverage>;
