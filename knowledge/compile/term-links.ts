/** Terms inside the text of an answer or of another term, so that a reader can open them where they stand. */
import type { Lexicon, MarkdownNode } from '../compiled';
import { createDetector, type Detector } from '../detection/detect';

type Text = Extract<MarkdownNode, { kind: 'text' }>;

/** `about` is what the text is about, in words; `own` is the term that it explains, which is not marked in it. */
export type LinkTerms = (tree: readonly MarkdownNode[], about: string, own?: string) => MarkdownNode[];

/**
 * Each term is marked once in a section, where it stands first; a section ends at a heading. Headings and the first row of
 * a table stay as they are: they are there to be skimmed.
 */
export function createTermLinks(lexicon: Lexicon): LinkTerms {
  const detector = createDetector(lexicon);
  return (tree, about, own) => linkTerms(detector, tree, about, own);
}

function linkTerms(detector: Detector, tree: readonly MarkdownNode[], about: string, own: string | undefined): MarkdownNode[] {
  const headings = tree.flatMap((node) => (node.kind === 'heading' ? leavesOf(node).map(({ text }) => text) : []));
  const page = detector.pageCues([about, ...headings].join('\n'));
  let marked = new Set<string>();

  /** Inline nodes that stand together are one text: what speaks for a term may stand inside a `strong` beside it. */
  function linkFlow(flow: readonly MarkdownNode[]): MarkdownNode[] {
    const leaves = flow.flatMap(leavesOf);
    const pieces = new Map<Text, MarkdownNode[]>();
    const found = detector.detect(leaves.map(({ text }) => text).join(''), page);
    let start = 0;
    for (const leaf of leaves) {
      const end = start + leaf.text.length;
      const cut: MarkdownNode[] = [];
      let done = start;
      for (const { term, ...at } of found) {
        // A term that is cut by `strong` stays text: there would be no one piece to press.
        if (at.start < done || at.end > end || term.id === own || marked.has(term.id)) continue;
        marked.add(term.id);
        if (at.start > done) cut.push({ kind: 'text', text: leaf.text.slice(done - start, at.start - start) });
        cut.push({ kind: 'term', id: term.id, text: leaf.text.slice(at.start - start, at.end - start) });
        done = at.end;
      }
      if (done < end) cut.push({ kind: 'text', text: leaf.text.slice(done - start) });
      pieces.set(leaf, cut);
      start = end;
    }
    const replace = (node: MarkdownNode): MarkdownNode[] => {
      if (node.kind === 'text') return pieces.get(node) ?? [node];
      return ['children' in node ? { ...node, children: node.children.flatMap(replace) } : node];
    };
    return flow.flatMap(replace);
  }

  function linkAll(nodes: readonly MarkdownNode[]): MarkdownNode[] {
    const linked: MarkdownNode[] = [];
    let flow: MarkdownNode[] = [];
    for (const node of nodes) {
      if (isInline(node)) {
        flow.push(node);
        continue;
      }
      linked.push(...linkFlow(flow), linkBlock(node));
      flow = [];
    }
    return [...linked, ...linkFlow(flow)];
  }

  function linkBlock(node: MarkdownNode): MarkdownNode {
    switch (node.kind) {
      case 'heading':
        marked = new Set();
        return node;
      case 'table':
        return { ...node, rows: node.rows.map((row) => row.map(linkAll)) };
      case 'text':
      case 'term':
        return node;
      default:
        return { ...node, children: linkAll(node.children) };
    }
  }
  return linkAll(tree);
}

function isInline(node: MarkdownNode): boolean {
  return node.kind === 'text' || node.kind === 'strong' || node.kind === 'emphasis';
}

function leavesOf(node: MarkdownNode): Text[] {
  if (node.kind === 'text') return [node];
  return 'children' in node ? node.children.flatMap(leavesOf) : [];
}
