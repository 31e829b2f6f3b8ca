import { describe, expect, it } from 'vitest';
import { compileMarkdown } from './markdown';

const text = (value: string) => ({ kind: 'text', text: value });

describe('compileMarkdown', () => {
  it('keeps headings, lists, tables and emphasis', () => {
    const { tree, problems } = compileMarkdown('## 规则\n\n一**二**\n三\n\n- 甲\n- 乙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    expect(problems).toEqual([]);
    expect(tree).toEqual([
      { kind: 'heading', level: 2, children: [text('规则')] },
      { kind: 'paragraph', children: [text('一'), { kind: 'strong', children: [text('二')] }, text('三')] },
      {
        kind: 'list',
        ordered: false,
        children: [
          { kind: 'item', children: [text('甲')] },
          { kind: 'item', children: [text('乙')] },
        ],
      },
      { kind: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]] },
    ]);
  });

  it.each([
    ['甲\n\n<script>alert(1)</script>', 3],
    ['甲 <b>乙</b>', 1],
    ['[链接](javascript:alert(1))', 1],
    ['![图](a.png)', 1],
    ['# 大标题', 1],
    ['`code`', 1],
  ])('refuses %j and names the line', (markdown, line) => {
    expect(compileMarkdown(markdown).problems[0]).toMatchObject({ line });
  });
});
