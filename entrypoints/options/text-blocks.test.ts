import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blocksOf } from './text-blocks';

it('are the paragraphs and lists below one heading', () => {
  expect(blocksOf('# 甲\n\n一句\n接着。\n\n- 一\n- 二\n  三\n\n# 乙\n\n别的', '甲')).toEqual([
    { kind: 'paragraph', text: '一句接着。' },
    { kind: 'list', items: ['一', '二三'] },
  ]);
});

it('of the privacy text are there, and hold no marks that would be shown as such', () => {
  const blocks = blocksOf(readFileSync('docs/PRIVACY.md', 'utf8'), '隐私');
  expect(blocks.map(({ kind }) => kind)).toContain('list');
  expect(JSON.stringify(blocks)).not.toMatch(/[`*_[#]{2}|`|\]\(/);
});
