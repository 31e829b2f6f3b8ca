/** What falls short of plain and well-founded content: sound enough to compile, not good enough to stand. */
import type { Problem } from './problem';
import type { Content, Entry } from './validate';

/** Characters that a listener of 65 can hold in one breath; measured on what the reviewers of the content left standing. */
const LONGEST_SENTENCE = 45;
/** A short answer stands alone and is read aloud. */
const LONGEST_SHORT = 120;
/** Fewer ways to ask leave people without an answer that is there. */
const FEWEST_ALIASES = 8;
/** Words of offices, with what to say instead. Allowed inside brackets or quotation marks, where they are the word explained. */
const OFFICIAL_WORDS: Record<string, string> = {
  予以: '给',
  上述: '前面说的',
  该等: '这些',
  系指: '就是',
  届时: '到时候',
  按照有关规定执行: '按当地规定',
  酌情: '看情况',
  原则上: '一般',
  核销: '报掉',
  兹: '',
};
/** A figure of money, share, time or age, which needs a document behind it and not only what is generally said. A date is none. */
const FIGURE = /\d+(?:\.\d+)?\s*(?:元|%|个百分点|倍|个工作日|个月|天|周岁|年(?:以上|以内|内))/;

export function checkReadability(content: Content): Problem[] {
  const problems: Problem[] = [];
  const report = (entry: Entry<unknown>, path: readonly (string | number)[], message: string, line = entry.file.lineOf(path)) =>
    problems.push({ file: entry.file.path, line, field: path.join('.'), message });

  const readable = (entry: Entry<unknown>, path: readonly (string | number)[], text: string, line?: number) => {
    for (const sentence of sentencesOf(text)) {
      if (sentence.length > LONGEST_SENTENCE)
        report(entry, path, `一句话有 ${sentence.length} 个字，请拆成两句：${sentence}`, line);
    }
    const bare = text.replace(/[(（「“][^)）」”]*[)）」”]/g, '');
    for (const [word, plain] of Object.entries(OFFICIAL_WORDS)) {
      if (bare.includes(word)) report(entry, path, `“${word}”是公文用词${plain ? `，可以写“${plain}”` : ''}`, line);
    }
  };
  const sources = content.sources.value;
  const evidenceOf = (citations: readonly string[]) => citations.map((each) => sources[each.split(' ')[0] ?? '']?.evidence);
  const founded = (entry: Entry<unknown>, path: readonly (string | number)[], text: string, citations: readonly string[]) => {
    if (!FIGURE.test(text.replace(/假如[\s\S]*/g, ''))) return;
    if (evidenceOf(citations).every((evidence) => evidence === 'common' || evidence === 'records')) {
      report(entry, path, '写了金额、比例或期限，却没有一份文件做依据');
    }
  };
  const regional = (entry: Entry<unknown>, notes: readonly { note: string; sources: string[] }[]) =>
    notes.forEach(({ note, sources: cited }, i) => {
      readable(entry, ['regions', i, 'note'], note);
      founded(entry, ['regions', i, 'note'], note, cited);
    });
  const body = (entry: Entry<unknown>) => {
    for (const { text, line } of paragraphsOf(entry.file.body)) readable(entry, [], text, entry.file.bodyLine + line - 1);
  };

  for (const entry of content.terms) {
    const { value } = entry;
    for (const field of ['line', 'from', 'pays', 'mind'] as const) {
      const text = value[field];
      if (text === undefined) continue;
      readable(entry, [field], text);
      founded(entry, [field], text, value.sources);
    }
    if (value.line.includes(value.name)) report(entry, ['line'], `解释“${value.name}”的话里又用了“${value.name}”`);
    regional(entry, value.regions);
    body(entry);
  }
  for (const entry of content.questions) {
    const { value } = entry;
    readable(entry, ['short'], value.short);
    founded(entry, ['short'], value.short, value.sources);
    if (value.short.length > LONGEST_SHORT)
      report(entry, ['short'], `短答有 ${value.short.length} 个字，最多 ${LONGEST_SHORT} 个`);
    if (value.aliases.length < FEWEST_ALIASES) {
      report(entry, ['aliases'], `只有 ${value.aliases.length} 种问法，至少要 ${FEWEST_ALIASES} 种`);
    }
    value.misconceptions.forEach(({ said, truth, sources: cited }, i) => {
      readable(entry, ['misconceptions', i, 'truth'], truth);
      founded(entry, ['misconceptions', i, 'truth'], truth, cited);
      if (said === truth) report(entry, ['misconceptions', i], '“常听说”和“其实”一样');
    });
    regional(entry, value.regions);
    body(entry);
    if (!entry.file.body.trim()) report(entry, [], '没有正文');
  }
  return problems;
}

function sentencesOf(text: string): string[] {
  // A list of five or more things is read item by item, however long it is as a whole.
  return text
    .split(/[。！!？?；;：:\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split('、').length < 5);
}

/** Text of paragraphs, list items and table cells, with the line on which each begins. */
function paragraphsOf(markdown: string): { text: string; line: number }[] {
  const lines = markdown.split('\n');
  return lines.flatMap((text, i) =>
    text.startsWith('#')
      ? []
      : text.split('|').map((cell) => ({ text: cell.replace(/^\s*(?:[-*]|\d+\.)\s*/, '').trim(), line: i + 1 })),
  );
}
