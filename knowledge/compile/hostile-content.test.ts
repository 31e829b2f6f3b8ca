/** Content that could harm whoever reads it does not get through, and whoever wrote it is told the file and the line. */
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from './compile';
import { formatProblem } from './problem';

const SOURCE = (url: string) =>
  `law:\n  title: 文件\n  issuer: 某局\n  status: in-force\n  evidence: full-text\n  scope: national\n  checked: 2026-11-22\n  url: ${url}\n`;
const REGION = (portal: string) => `name: 浙江\nhosts: [zj.gov.cn]\nportal: ${portal}\nchecked: 2026-11-22\n`;
const QUESTION = (body: string, title = '起付线是什么?') =>
  `---\ntitle: ${title}\naliases: [甲]\nshort: 先自己付够这个数。\nsources: [law]\nchecked: 2026-11-22\n---\n${body}\n`;

function problemsOf(changes: Record<string, string>): string {
  const files = {
    'sources.yaml': SOURCE('https://www.gov.cn/a.htm'),
    'sites.yaml': 'portals: []\nhospitals: []\n',
    'cues.yaml': '{}\n',
    'concepts.yaml': 'groups: {}\n',
    'themes.yaml': 'all:\n  title: 全部\n  line: 所有的问题\n  questions: [how]\n',
    'coverage.yaml': 'asked: {}\nplanned: []\nterms: []\n',
    'regions/zhejiang.yaml': REGION('https://ybj.zj.gov.cn/'),
    'questions/how.md': QUESTION('正文。'),
    ...changes,
  };
  return compileKnowledge(new Map(Object.entries(files)))
    .problems.map(formatProblem)
    .join('\n');
}

/** The body begins on line 8. */
const bodies: [string, string, string][] = [
  ['a script', '好。\n\n<script>alert(1)</script>', 'how.md:10 不能写 HTML'],
  ['markup in a line', '好<img src=x onerror=alert(1)>。', 'how.md:8 不能写 HTML'],
  ['a comment', '<!-- 甲 -->', 'how.md:8 不能写 HTML'],
  ['a link that is code', '[点这里](javascript:alert(1))', 'how.md:8 正文里不放链接'],
  ['a link of data', '好。\n\n[点这里](data:text/html,甲)', 'how.md:10 正文里不放链接'],
  ['an address in brackets', '<https://example.com/>', 'how.md:8 正文里不放链接'],
  ['a link by reference', '[点这里][1]\n\n[1]: javascript:alert(1)', 'how.md:8 正文里不能用这种写法'],
  ['a picture', '![图](https://example.com/a.png)', 'how.md:8 正文里不能用这种写法'],
  ['a turned direction of writing', '报销\u202e%08\u202c。', 'how.md:8 有看不见的字符 U+202E'],
  ['an isolate, written as an entity', '好。\n\n报销&#x2067;80%。', 'how.md:10 有看不见的字符 U+2067'],
  ['a character of no width', '统\u200b筹', 'how.md:8 有看不见的字符 U+200B'],
  ['a control', '统\u0007筹', 'how.md:8 有看不见的字符 U+0007'],
  ['a wide table', `|${'甲|'.repeat(40)}\n|${'-|'.repeat(40)}\n|${'乙|'.repeat(40)}`, 'how.md:8 表格最多 6 列'],
  ['a long table', `|甲|乙|\n|-|-|\n${'|丙|丁|\n'.repeat(1_000)}`, 'how.md:8 表格最多 6 列、30 行'],
  ['an enormous text', '很好。'.repeat(20_000), 'how.md:8 正文最多 8000 个字'],
  ['an enormous table', `|甲|乙|\n|-|-|\n${'|丙|丁|\n'.repeat(10_000)}`, 'how.md:8 正文最多 8000 个字'],
  ['quotes in quotes', `${'> '.repeat(3_000)}甲`, 'how.md:8 一层套一层'],
  ['lists in lists', Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n'), '一层套一层'],
];

const fields: [string, Record<string, string>, string][] = [
  ['markup in a title', { 'questions/how.md': QUESTION('正文。', '起付线<b>是什么') }, 'how.md:2 [title] 不能写 HTML'],
  ['a turned title', { 'questions/how.md': QUESTION('正文。', '"起付\\u202E线"') }, 'how.md:2 [title] 有看不见的字符 U+202E'],
  ['a source that is code', { 'sources.yaml': SOURCE('javascript:alert(1)//.gov.cn/') }, 'sources.yaml:8 [law.url]'],
  ['a source that is no office', { 'sources.yaml': SOURCE('https://gov.cn.example.com/') }, 'sources.yaml:8 [law.url]'],
  ['a source with a name before it', { 'sources.yaml': SOURCE('https://a.gov.cn@example.com/') }, 'sources.yaml:8 [law.url]'],
  ['a portal that is code', { 'regions/zhejiang.yaml': REGION('javascript:alert(1)') }, 'zhejiang.yaml:3 [portal]'],
  ['a portal of data', { 'regions/zhejiang.yaml': REGION('data:text/html,x') }, 'zhejiang.yaml:3 [portal]'],
  ['a portal that is no office', { 'regions/zhejiang.yaml': REGION('https://example.com/') }, 'zhejiang.yaml:3 [portal]'],
  [
    'a file that unfolds itself',
    {
      'cues.yaml': [
        'a: &a [甲,甲,甲,甲,甲,甲,甲,甲,甲]',
        ...'bcdefghi'.split('').map((name, i) => {
          const before = 'abcdefgh'[i];
          return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
        }),
      ].join('\n'),
    },
    'cues.yaml:1 YAML 写得不对',
  ],
];

describe('content that could harm', () => {
  it('is not what usual content is', () => {
    expect(problemsOf({})).toBe('');
    expect(problemsOf({ 'questions/how.md': QUESTION('好。\n\n- 甲\n  - 乙\n\n|甲|乙|\n|-|-|\n|丙|丁|') })).toBe('');
  });
  it.each(bodies)('%s in a body is refused', (_, body, problem) => {
    expect(problemsOf({ 'questions/how.md': QUESTION(body) })).toContain(problem);
  });
  it.each(fields)('%s is refused', (_, changes, problem) => {
    expect(problemsOf(changes)).toContain(problem);
  });
});
