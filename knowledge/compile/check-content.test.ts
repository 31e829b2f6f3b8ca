/** What the checks beyond the schema find: readability, foundations, dates, promises. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDates } from './check-dates';
import { checkReadability } from './check-readability';
import { checkReferences } from './check-references';
import { coverageOf } from './coverage';
import { formatProblem } from './problem';
import { readContent } from './read-content';
import { validateContent } from './validate';

const SOURCE = (id: string, evidence: string, more = '') =>
  `${id}:\n  title: 文件\n  issuer: 某局\n  status: in-force\n  evidence: ${evidence}\n  scope: national\n  checked: 2026-11-22\n${more}`;
const aliases = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
const question = (changes: Record<string, string> = {}, body = '正文。') => {
  const fields = {
    title: '起付线是什么?',
    aliases: `[${aliases.join(', ')}]`,
    short: '先自己付够这个数。',
    sources: '[law]',
    checked: '2026-11-22',
    ...changes,
  };
  return `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n${body}\n`;
};
const content = (changes: Record<string, string>) =>
  validateContent(
    new Map(
      Object.entries({
        'sources.yaml': SOURCE('law', 'full-text') + SOURCE('talk', 'common'),
        'sites.yaml': 'portals: []\nhospitals: []\n',
        'cues.yaml': '{}\n',
        'concepts.yaml': 'groups: {}\nown: []\nlive: []\n',
        'themes.yaml': 'all:\n  title: 全部\n  line: 所有的问题\n  questions: [how]\n',
        'coverage.yaml': 'asked: {}\nplanned: []\nterms: []\n',
        'questions/how.md': question(),
        ...changes,
      }),
    ),
  ).content;

describe('checkReadability', () => {
  const found = (changes: Record<string, string>) => checkReadability(content(changes)).map(formatProblem).join('\n');

  it('has nothing to say of plain content', () => {
    expect(found({})).toBe('');
  });

  it.each<[string, string, string]>([
    ['a long sentence', question({ short: `${'很'.repeat(46)}。` }), 'how.md:4 [short] 一句话有 46 个字'],
    ['a long sentence in the body', question({}, `好。\n\n${'很'.repeat(46)}。`), 'how.md:10 一句话有 46 个字'],
    ['a short answer that is not short', question({ short: '好的。'.repeat(41) }), '短答有 123 个字'],
    ['too few ways to ask', question({ aliases: '[甲]' }), 'how.md:3 [aliases] 只有 1 种问法'],
    ['a word of offices', question({ short: '予以报销。' }), '“予以”是公文用词'],
    ['a figure without a document', question({ short: '报80%。', sources: '[talk]' }), '却没有一份文件做依据'],
    ['a time limit without a document', question({ short: '30个工作日办完。', sources: '[talk]' }), '却没有一份文件做依据'],
    ['no body', question({}, ''), '没有正文'],
  ])('names %s', (_, file, message) => {
    expect(found({ 'questions/how.md': file })).toContain(message);
  });

  it('lets an official word stand where it is the word explained, and a figure with a document', () => {
    expect(found({ 'questions/how.md': question({ short: '给报销(予以报销)。报80%。' }) })).toBe('');
    expect(found({ 'questions/how.md': question({ short: '按2026年的说法,7月1日结转。', sources: '[talk]' }) })).toBe('');
  });
});

describe('checkDates', () => {
  const reminders = (changes: Record<string, string>, today: string) =>
    checkDates(content(changes), today).map(formatProblem).join('\n');

  it.each<[string, Record<string, string>, string, string]>([
    ['nothing on the last day', { 'questions/how.md': question({ validUntil: '2026-12-31' }) }, '2026-12-31', ''],
    ['what expired', { 'questions/how.md': question({ validUntil: '2026-12-31' }) }, '2027-01-01', '已经过期'],
    [
      'a source that expired',
      { 'sources.yaml': SOURCE('law', 'full-text', '  validUntil: 2026-12-31\n') },
      '2027-01-01',
      '为止，请换成新的',
    ],
    ['what nobody looked at for a year', {}, '2028-01-01', '超过一年了'],
    ['a check in the future', {}, '2026-11-01', '在今天之后'],
  ])('reminds of %s', (_, changes, today, message) => {
    if (message) expect(reminders(changes, today)).toContain(message);
    else expect(reminders(changes, today)).toBe('');
  });
});

describe('coverageOf', () => {
  it('shows who answers what, and names what is missing', () => {
    const coverage = 'asked:\n  S1-01: how\n  E01: why\nplanned: [how, why]\nterms: [起付线]\n';
    const { table, problems } = coverageOf(content({ 'coverage.yaml': coverage }));
    expect(table).toContain('  S1-01\thow\t起付线是什么?');
    expect(table).toContain('  law\t1\t文件');
    expect(problems.map(formatProblem)).toEqual([
      'knowledge/content/coverage.yaml:3 [asked.E01] 还没有回答：why',
      'knowledge/content/coverage.yaml:4 [planned.1] 还没有回答：why',
      'knowledge/content/coverage.yaml:5 [terms.0] 还没有词条：起付线',
    ]);
  });
});

describe('the worked example of docs/knowledge.md', () => {
  it('is a term that can be taken over as it stands', () => {
    const example = /```text\n(---\n[\s\S]*?)```/.exec(readFileSync('docs/knowledge.md', 'utf8'))?.[1] ?? '';
    const files = new Map(readContent('knowledge/content')).set('terms/deductible.md', example);
    const { content, problems } = validateContent(files);
    const found = [...problems, ...checkReferences(content), ...checkReadability(content)];
    expect(found.map(formatProblem)).toEqual([]);
  }, 30_000);
});
