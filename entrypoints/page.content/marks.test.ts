// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { LexiconTerm } from '@/knowledge/compiled';
import type { LineOwner } from './kinds';
import type { Mark } from './mark';
import { Marks } from './marks';

const term: LexiconTerm = { id: 'deductible', name: '起付线', line: '', surfaces: ['起付线'] };
const markIn = (owner: LineOwner, ...nodes: Text[]): Mark => {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) throw new Error('no text');
  return { term, owner, nodes, start: { node: first, offset: 0 }, end: { node: last, offset: last.length } };
};

it('a text node that has moved keeps the marks of its new line when those of the old one go', () => {
  document.body.innerHTML = '<p>起付线</p><div></div>';
  const [from, to] = [document.querySelector('p'), document.querySelector('div')];
  const text = from?.firstChild;
  if (!from || !to || !(text instanceof Text)) throw new Error('no page');
  const marks = new Marks();
  marks.add(markIn(from, text));
  from.remove();
  to.append(text);
  const mark = markIn(to, text);
  marks.add(mark);
  marks.dropDisconnected();
  expect(marks.in(text)).toEqual([mark]);
  expect(marks.size).toBe(1);
});

it("an element's own lines and those of its shadow root come and go apart", () => {
  document.body.innerHTML = '<section>起付线</section>';
  const host = document.querySelector('section');
  const root = host?.attachShadow({ mode: 'open' });
  const outside = host?.firstChild;
  if (!host || !root || !(outside instanceof Text)) throw new Error('no page');
  const inside = root.appendChild(document.createTextNode('起付线'));
  const marks = new Marks();
  marks.add(markIn(host, outside));
  marks.add(markIn(root, inside));
  marks.clear(root);
  expect([marks.in(outside).length, marks.in(inside).length]).toEqual([1, 0]);
  marks.add(markIn(root, inside));
  marks.clearBelow(document.body);
  expect(marks.size).toBe(0);
});
