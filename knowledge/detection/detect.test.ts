import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../compiled';
import { createDetector } from './detect';

const term = (name: string, surfaces: string[], guards: Lexicon['terms'][number]['guards'] = []) => ({
  id: name,
  name,
  line: name,
  surfaces,
  guards,
});

const lexicon: Lexicon = {
  traditional: '統统籌筹',
  cues: { insurance: ['医保', '参保'], pension: ['养老'] },
  terms: [
    term(
      '个人账户',
      ['个人账户', '个账'],
      [
        { on: ['个账'], not: { around: '整_户' } },
        { on: ['个人账户'], unless: ['pension'] },
      ],
    ),
    term('统筹', ['统筹'], [{ not: { after: '推进 安排' } }]),
    term('目录', ['目录'], [{ only: { before: '进', after: '内', around: '|_|' } }]),
    term('基金支付', ['基金支付'], [{ needs: ['insurance'], unless: ['pension'] }]),
    term('统筹支付', ['统筹支付', '统筹基金支付']),
    term('自付', ['自付', '统筹自付']),
    term('自付二', ['自付二', '自付2'], [{ not: { after: '次' } }]),
    term('备案', ['备案', '医保备案'], [{ needs: ['insurance'] }]),
    term('DRG', ['drg']),
  ],
};
const { detect, pageCues } = createDetector(lexicon);
const found = (text: string) => detect(text).map(({ start, end, term: { name } }) => [text.slice(start, end), name]);

describe('detect', () => {
  it.each<[string, [string, string][]]>([
    ['由统筹基金支付', [['统筹基金支付', '统筹支付']]],
    ['統 籌\n支付', [['統 籌\n支付', '统筹支付']]],
    ['整个账户', []],
    ['统\n筹支付', [['统\n筹支付', '统筹支付']]],
    [
      '统筹\n自付',
      [
        ['统筹', '统筹'],
        ['自付', '自付'],
      ],
    ],
    ['医保\n备案', [['备案', '备案']]],
    [
      '进目录,目录内',
      [
        ['目录', '目录'],
        ['目录', '目录'],
      ],
    ],
    ['目录:根目录', [['目录', '目录']]],
    ['由养老基金支付的医保费', []],
    ['由医保基金支付的养老', [['基金支付', '基金支付']]],
    ['医保个账', [['个账', '个人账户']]],
    ['统筹推进,进入统筹', [['统筹', '统筹']]],
    ['个人自付二次补偿', [['自付', '自付']]],
    ['先自付20%', [['自付', '自付']]],
    ['自付2:10元', [['自付2', '自付二']]],
    ['网站备案', []],
    ['参保人先备案', [['备案', '备案']]],
    ['养老保险个人账户', []],
    [
      '医保个人账户和个人账户',
      [
        ['个人账户', '个人账户'],
        ['个人账户', '个人账户'],
      ],
    ],
    ['按DRG付费,drgs', [['DRG', 'DRG']]],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('lets the page speak for a word that its sentence leaves open', () => {
    expect(detect('办理备案')).toEqual([]);
    expect(detect('办理备案', pageCues('参保人办事指南'))).toHaveLength(1);
  });

  it('gives spans in order that never overlap and stand inside the text', () => {
    const piece = fc.constantFrom(
      '统',
      '筹',
      '基',
      '金',
      '支',
      '付',
      '个',
      '人',
      '账',
      '户',
      '自',
      '2',
      ' ',
      '\n',
      '医保',
      '整',
      'D',
      '籌',
      '統',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (text) => {
          let before = 0;
          for (const { start, end } of detect(text)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = end;
          }
        },
      ),
    );
  });

  it('finds nothing with an empty lexicon', () => {
    expect(createDetector({ terms: [], cues: {}, traditional: '' }).detect('统筹')).toEqual([]);
  });
});
