// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { lineOwner } from './kinds';
import { FlowWalk, nodesBetween, pointInFlow, type TextFlow } from './text-flows';

const rest = (walk: FlowWalk): TextFlow[] => {
  const flows: TextFlow[] = [];
  for (let flow = walk.next(); flow; flow = walk.next()) flows.push(flow);
  return flows;
};
/** The lines of the body, and then those of each element that has lines of its own. */
const flowsOf = (html: string): TextFlow[] => {
  document.body.innerHTML = html;
  const owners: Element[] = [document.body];
  const flows: TextFlow[] = [];
  for (const owner of owners) flows.push(...rest(new FlowWalk(owner, { onOther: (other) => owners.push(other) })));
  return flows;
};
const texts = (html: string) => flowsOf(html).map((flow) => flow.text);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('FlowWalk', () => {
  it.each([
    ['起<b>付</b>线', ['起付线']],
    ['起<span><i>付</i></span><wbr>线', ['起付线']],
    ['统<!-- 注 -->筹', ['统筹']],
    ['<p>统</p><p>筹</p>', ['统', '筹']],
    ['统<br>筹', ['统', '筹']],
    ['统<div>甲</div>筹', ['统', '筹', '甲']],
    ['<span>统<div>甲</div>筹</span>', ['统', '筹', '甲']],
    ['<table><tr><td>统</td><td>筹</td></tr></table>', ['统', '筹']],
    ['统<img>筹', ['统', '筹']],
    ['统<input>筹', ['统', '筹']],
    ['统<button>点</button>筹', ['统', '筹', '点']],
    ['统<textarea></textarea>筹', ['统', '筹']],
    ['统<code>甲</code>筹', ['统', '筹']],
    ['统<slot>甲</slot>筹', ['统', '甲', '筹']],
    ['统<script>甲</script>筹<style>乙</style>基<template>丙</template>金', ['统筹基金']],
    ['统<span hidden>甲</span>筹<div hidden>乙</div>基金', ['统筹基金']],
    ['<ruby>统<rp>(</rp><rt>tǒng</rt><rp>)</rp>筹<rt>chóu</rt></ruby>', ['统筹']],
    ['统<b contenteditable>甲</b>筹<b contenteditable="false">基</b>金', ['统', '筹基金']],
    ['<script>统筹</script><style>统筹</style><textarea>统筹</textarea><code>统筹</code>', []],
    ['<p hidden>统筹</p><p contenteditable>统筹</p><p contenteditable="false">甲</p>', ['甲']],
    ['<select><option>统筹</option></select>', []],
    ['', []],
  ])('%s', (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('keeps to the lines of the root itself', () => {
    document.body.innerHTML = '甲<b>乙</b><p>丙</p>丁<button>戊</button><slot>己</slot>';
    const flows = rest(new FlowWalk(document.body));
    expect(flows.map((flow) => flow.text)).toEqual(['甲乙', '丁', '己']);
    expect(flows.every(({ owner }) => owner === document.body)).toBe(true);
  });

  it('cuts what is too long where a sentence ends', () => {
    const pieces = texts(`<pre>${'一二三四五六七八九。'.repeat(5_000)}</pre>`);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.length <= 20_000 && piece.endsWith('。'))).toBe(true);
    expect(pieces.join('')).toHaveLength(50_000);
  });

  describe('goes on where it was when the page has taken its place away', () => {
    const page = '<b id="a"><i id="b">甲<br></i><i id="c">乙<br></i></b><i id="d">丙<br></i>';
    const begin = () => {
      document.body.innerHTML = page;
      const walk = new FlowWalk(document.body);
      expect(walk.next()?.text).toBe('甲');
      walk.rest();
      const take = (id: string) => {
        const element = document.getElementById(id);
        const [parent, next] = [element?.parentNode, element?.nextSibling ?? null];
        if (!element || !parent) throw new Error(`no ${id}`);
        element.remove();
        walk.onRemoved(element, parent, next);
        return element;
      };
      return { walk, take, remaining: () => rest(walk).map((flow) => flow.text) };
    };

    it('what it stands in is gone', () => {
      const { take, remaining } = begin();
      take('a');
      expect(remaining()).toEqual(['丙']);
    });

    it('what comes next is gone, and what came after that', () => {
      const { take, remaining } = begin();
      take('b');
      take('c');
      expect(remaining()).toEqual(['丙']);
    });

    it('what it stands in has moved behind all else', () => {
      const { take, remaining } = begin();
      document.body.append(take('b'));
      expect(remaining()).toEqual(['乙', '丙', '甲']);
    });

    it('the root is gone', () => {
      const { walk, remaining } = begin();
      const { body } = document;
      const html = body.parentNode;
      if (!html) throw new Error('no root');
      walk.onRemoved(body, html, null);
      expect(remaining()).toEqual([]);
    });

    it('what it stands in is no longer to be read', () => {
      const { walk, remaining } = begin();
      const a = document.getElementById('a');
      if (a) walk.leave(a);
      expect(remaining()).toEqual(['丙']);
    });
  });
});

describe('back to the tree', () => {
  it('finds the node and offset of a character', () => {
    const [flow] = flowsOf('一起<b>付</b>线二');
    if (!flow) throw new Error('no flow');
    const point = pointInFlow(flow, 2);
    expect([point?.node.data, point?.offset]).toEqual(['付', 0]);
    expect(nodesBetween(flow, 1, 4).map((node) => node.data)).toEqual(['一起', '付', '线二']);
    expect(nodesBetween(flow, 2, 3).map((node) => node.data)).toEqual(['付']);
  });

  it('finds whose line a node is part of', () => {
    const [flow] = flowsOf('<ul><li>甲<a><em>乙</em></a></li></ul>');
    const em = flow && pointInFlow(flow, 1)?.node;
    expect(em && lineOwner(em)).toBe(document.querySelector('li'));
  });
});
