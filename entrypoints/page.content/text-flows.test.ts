// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { lineOwner, nodesBetween, pointInFlow, type TextFlow, textFlows } from './text-flows';

const flowsOf = (html: string, options?: Parameters<typeof textFlows>[1]): TextFlow[] => {
  document.body.innerHTML = html;
  return [...textFlows(document.body, options)];
};
const texts = (html: string, options?: Parameters<typeof textFlows>[1]) => flowsOf(html, options).map((flow) => flow.text);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('textFlows', () => {
  it.each([
    ['起<b>付</b>线', ['起付线']],
    ['起<span><i>付</i></span><wbr>线', ['起付线']],
    ['统<!-- 注 -->筹', ['统筹']],
    ['<p>统</p><p>筹</p>', ['统', '筹']],
    ['统<br>筹', ['统', '筹']],
    ['统<div>甲</div>筹', ['统', '甲', '筹']],
    ['<span>统<div>甲</div>筹</span>', ['统', '甲', '筹']],
    ['<table><tr><td>统</td><td>筹</td></tr></table>', ['统', '筹']],
    ['统<img>筹', ['统', '筹']],
    ['统<input>筹', ['统', '筹']],
    ['统<button>点</button>筹', ['统', '点', '筹']],
    ['<script>统筹</script><style>统筹</style><textarea>统筹</textarea><code>统筹</code>', []],
    ['<p hidden>统筹</p><p contenteditable>统筹</p><p contenteditable="false">甲</p>', ['甲']],
    ['<select><option>统筹</option></select>', []],
    ['', []],
  ])('%s', (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('can keep to the lines of the root itself', () => {
    expect(texts('甲<b>乙</b><p>丙</p>丁', { ownLinesOnly: true })).toEqual(['甲乙', '丁']);
  });

  it('cuts what is too long where a sentence ends', () => {
    const pieces = texts(`<pre>${'一二三四五六七八九。'.repeat(5_000)}</pre>`);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.length <= 20_000 && piece.endsWith('。'))).toBe(true);
    expect(pieces.join('')).toHaveLength(50_000);
  });

  it('says when its place in the tree is gone', () => {
    document.body.innerHTML = '<div><p>甲</p><p>乙</p></div><p>丙</p>';
    const flows = textFlows(document.body);
    expect(flows.next().value).toMatchObject({ text: '甲' });
    document.querySelector('div')?.replaceChildren();
    document.querySelector('div')?.remove();
    let last = flows.next();
    while (!last.done) last = flows.next();
    expect(last.value).toBe(false);
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
    expect(em && lineOwner(em)?.localName).toBe('li');
  });
});
