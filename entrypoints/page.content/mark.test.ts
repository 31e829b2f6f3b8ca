// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { LexiconTerm } from '@/knowledge/compiled';
import { markOf, writtenForm } from './mark';
import { FlowWalk } from './text-flows';

const term: LexiconTerm = { id: 'deductible', name: '起付线', line: '', surfaces: ['起付线'] };

it.each([
  ['一起<b>付</b>线二', 1, 4, '起付线'],
  ['起 付\n线', 0, 5, '起付线'],
  ['<ruby>起<rt>qǐ</rt>付<rt>fù</rt></ruby>線', 0, 3, '起付線'],
  ['起<span hidden>不显示</span>付&shy;线', 0, 4, '起付线'],
])('writes a term as the page does: %s', (html, start, end, written) => {
  document.body.innerHTML = `<p>${html}</p>`;
  const flow = new FlowWalk(document.querySelector('p') ?? document.body).next();
  const mark = flow && markOf(flow, { start, end, term });
  expect(mark && writtenForm(mark)).toBe(written);
});
