import { describe, expect, it } from 'vitest';
import { compileKnowledge } from './compile';
import { formatProblem } from './problem';

const SOURCES = `law:
  title: 社会保险法
  issuer: 全国人大常委会
  status: in-force
  evidence: full-text
  scope: national
  checked: 2026-11-22
`;
const TERM = `---
name: 起付线
category: 起付与限额
surfaces: [起付线]
line: 先自己付够这个数，医保才开始报。
related: [how]
sources: [law 第二十六条]
checked: 2026-11-22
---
`;
const QUESTION = `---
title: 起付线是什么？
aliases: [什么叫起付线]
short: 先自己付够这个数。
sources: [law]
checked: 2026-11-22
---
正文。
`;
const SOUND = {
  'sources.yaml': SOURCES,
  'sites.yaml': 'portals: []\nhospitals: []\n',
  'cues.yaml': 'insurance:\n  why: 医保\n  words: [医保]\n',
  'coverage.yaml': 'asked: {}\nplanned: []\nterms: []\n',
  'concepts.yaml': 'groups: {}\nown: []\nlive: []\n',
  'themes.yaml': 'all:\n  title: 全部\n  line: 所有的问题\n  questions: [how]\n',
  'terms/deductible.md': TERM,
  'questions/how.md': QUESTION,
};

const compile = (changes: Record<string, string> = {}) => compileKnowledge(new Map(Object.entries({ ...SOUND, ...changes })));
const problems = (changes: Record<string, string>) => compile(changes).problems.map(formatProblem).join('\n');

describe('compileKnowledge', () => {
  it('makes cards, answers and lexicon out of sound content', () => {
    const { knowledge, problems: none } = compile();
    expect(none).toEqual([]);
    expect(knowledge.lexicon.terms[0]).toMatchObject({ id: 'deductible', name: '起付线', surfaces: ['起付线'] });
    expect(knowledge.cards[0]).toMatchObject({
      related: [{ id: 'how', title: '起付线是什么？' }],
      sources: [{ title: '社会保险法', at: '第二十六条', evidence: 'full-text' }],
    });
    expect(knowledge.answers[0]?.body).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: '正文。' }] }]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'an unknown source',
      { 'terms/deductible.md': TERM.replace('law 第', 'lore 第') },
      'terms/deductible.md:7 [sources[0]] sources.yaml 里没有这个来源：lore',
    ],
    [
      'a theme with a question that does not exist',
      { 'themes.yaml': 'all:\n  title: 全部\n  line: 所有的问题\n  questions: [how, why]\n' },
      'themes.yaml:4 [all.questions[1]] 没有这个问题：why',
    ],
    [
      'a question twice in a theme',
      { 'themes.yaml': 'all:\n  title: 全部\n  line: 所有的问题\n  questions: [how, how]\n' },
      'themes.yaml:4 [all.questions[1]] 这个主题里已经有这个问题：how',
    ],
    ['a question in no theme', { 'themes.yaml': '{}\n' }, 'questions/how.md:2 themes.yaml 里没有一个主题收了这个问题'],
    [
      'a missing date',
      { 'terms/deductible.md': TERM.replace('checked: 2026-11-22\n', '') },
      'terms/deductible.md:2 [checked] 缺这个字段',
    ],
    [
      'a wrong date',
      { 'sources.yaml': SOURCES.replace('2026-11-22', '22.11.2026') },
      'sources.yaml:7 [law.checked] 日期要写成',
    ],
    [
      'a misspelt field',
      { 'terms/deductible.md': TERM.replace('related:', 'relatd:') },
      'terms/deductible.md:6 [relatd] 没有这个字段',
    ],
    [
      'a question that does not exist',
      { 'terms/deductible.md': TERM.replace('[how]', '[how, why]') },
      'terms/deductible.md:6 [related[1]] 没有这个问题：why',
    ],
    [
      'a surface that two terms claim',
      { 'terms/threshold.md': TERM.replace('name: 起付线', 'name: 门槛') },
      'terms/threshold.md:4 [surfaces[0]] 写法「起付线」已经在 terms/deductible.md 里',
    ],
    [
      'a wording that two questions claim',
      { 'questions/what.md': QUESTION.replace('起付线是什么？', '问？') },
      'questions/what.md:3 [aliases[0]] 问法「什么叫起付线」已经在 questions/how.md 里',
    ],
    ['HTML in the body', { 'questions/how.md': `${QUESTION}\n<b>粗</b>\n` }, 'questions/how.md:10 不能写 HTML'],
    [
      'HTML in a field',
      { 'questions/how.md': QUESTION.replace('先自己付够', '先<i>自己</i>付够') },
      'questions/how.md:4 [short] 不能写 HTML',
    ],
    [
      'a line that is too long',
      { 'terms/deductible.md': TERM.replace('先自己', '先'.repeat(60)) },
      'terms/deductible.md:5 [line] 最多 60 个字',
    ],
    ['a duplicate key', { 'sources.yaml': SOURCES + SOURCES }, 'sources.yaml:8 YAML 写得不对'],
    ['no front matter', { 'terms/deductible.md': '起付线' }, 'terms/deductible.md:1 开头要有 ---'],
    ['a missing file', { 'cues.yaml': '' }, 'cues.yaml:1'],
    [
      'an unknown cue set',
      { 'terms/deductible.md': TERM.replace('line:', 'guards: [{ needs: [lore] }]\nline:') },
      'terms/deductible.md:5 [guards[0].needs[0]] cues.yaml 里没有这组词：lore',
    ],
    [
      'a guard that guards nothing',
      { 'terms/deductible.md': TERM.replace('line:', 'guards: [{ not: [封顶] }]\nline:') },
      'terms/deductible.md:5 [guards[0].not[0]] 「封顶」里没有它所说的写法',
    ],
  ])('names file, line and field of %s', (_, changes, expected) => {
    expect(problems(changes)).toContain(`knowledge/content/${expected}`);
  });

  it('makes one entry of a document that is cited for several articles', () => {
    const { knowledge } = compile({ 'terms/deductible.md': TERM.replace('[law 第二十六条]', '[law 第二条, law 第三条]') });
    expect(knowledge.cards[0]?.sources).toMatchObject([{ title: '社会保险法', at: '第二条、第三条' }]);
  });

  it('refuses addresses that are not official', () => {
    expect(problems({ 'sources.yaml': SOURCES.replace('checked', 'url: https://gov.cn.example.com/a\n  checked') })).toContain(
      '[law.url]',
    );
  });
});
