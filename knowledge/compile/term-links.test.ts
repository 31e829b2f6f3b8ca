import { describe, expect, it } from 'vitest';
import type { Lexicon, MarkdownNode } from '../compiled';
import { loadKnowledge } from './load-knowledge';
import { compileMarkdown } from './markdown';
import { createTermLinks } from './term-links';

const lexicon: Lexicon = {
  traditional: '賬账',
  cues: { insurance: ['医保'] },
  terms: [
    { id: 'deductible', name: '起付线', line: '', surfaces: ['起付线'] },
    { id: 'cap', name: '封顶线', line: '', surfaces: ['封顶线'] },
    { id: 'account', name: '个人账户', line: '', surfaces: ['个人账户'], guards: [{ needs: ['insurance'] }] },
  ],
};
const link = createTermLinks(lexicon);

/** The tree as text, terms in brackets. */
function written(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node): string => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'term') return `[${node.text}>${node.id}]`;
      if (node.kind === 'table') return [node.head, ...node.rows].map((row) => row.map(written).join('|')).join('/');
      const inside = written(node.children);
      return node.kind === 'strong' ? `*${inside}*` : node.kind === 'heading' ? `#${inside}#` : `${inside};`;
    })
    .join('');
}
const linked = (markdown: string, about = '', own?: string) => written(link(compileMarkdown(markdown).tree, about, own));

describe('terms in a text', () => {
  it.each([
    ['are marked where they stand first', '起付线以上报，起付线以下不报。', '[起付线>deductible]以上报，起付线以下不报。;'],
    ['are marked inside strong', '先付**起付线**。', '先付*[起付线>deductible]*。;'],
    ['are left where strong cuts them', '先付起**付线**，再到封顶线。', '先付起*付线*，再到[封顶线>cap]。;'],
    [
      'are marked again after a heading',
      '起付线。\n\n## 起付线\n\n起付线。',
      '[起付线>deductible]。;#起付线#[起付线>deductible]。;',
    ],
    ['are marked in lists', '- 起付线\n- 封顶线', '[起付线>deductible];[封顶线>cap];;'],
    [
      'are marked in tables, not in their first row',
      '| 封顶线 | 是 |\n|---|---|\n| 起付线 | 封顶线 |',
      '封顶线|是/[起付线>deductible]|[封顶线>cap]',
    ],
    ['need what their guards ask for', '个人账户的钱。', '个人账户的钱。;'],
    ['find it beside a strong', '**医保**个人账户的钱。', '*医保*[个人账户>account]的钱。;'],
  ])('%s', (_, markdown, expected) => {
    expect(linked(markdown)).toBe(expected);
  });

  it('find what their guards ask for in what the text is about', () => {
    expect(linked('个人账户的钱。', '医保个人账户是什么')).toBe('[个人账户>account]的钱。;');
  });

  it('are not marked in their own explanation', () => {
    expect(linked('起付线和封顶线。', '起付线', 'deductible')).toBe('起付线和[封顶线>cap]。;');
  });
});

describe('the content that we have', () => {
  const { answers, cards } = loadKnowledge();
  const termsIn = (nodes: readonly MarkdownNode[]): string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'term') return [node.id];
      if (node.kind === 'table') return node.rows.flat().flatMap(termsIn);
      return 'children' in node ? termsIn(node.children) : [];
    });

  it('has terms to open in most answers', () => {
    const having = answers.filter(({ body }) => termsIn(body).length > 0);
    expect(having.length).toBeGreaterThan(answers.length / 2);
  });

  it('opens only terms that exist, and never the one that is open', () => {
    const known = new Set(cards.map(({ id }) => id));
    const unknown = [...answers, ...cards].flatMap(({ id, body }) =>
      termsIn(body)
        .filter((term) => !known.has(term))
        .map((term) => `${id}: ${term}`),
    );
    const own = cards.filter(({ id, body }) => termsIn(body).includes(id)).map(({ id }) => id);
    expect({ unknown, own }).toEqual({ unknown: [], own: [] });
  });

  it('keeps every character of the text', () => {
    const { tree } = compileMarkdown('医保**个人账户**的起付线，\n\n- 封顶线到了\n');
    const bare = (nodes: readonly MarkdownNode[]) => written(nodes).replace(/>[\w-]+\]|\[/g, '');
    expect(bare(link(tree, '医保'))).toBe(bare(tree));
  });
});
