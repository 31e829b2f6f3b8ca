/**
 * Seams: places where the tree goes on in one line, but the page's style or its links say that two things stand side by side.
 * Asked only of the few terms that are found across several text nodes: styles are too dear to be asked of every element.
 */
import { formProof } from './form-proof';
import type { TextFlow } from './text-flows';

/** How an element may be shown without parting the text before it from its own. An element that is not shown has none. */
const within = new Set(['', 'none', 'contents', 'inline', 'ruby', 'ruby-base', 'inline-block', 'inline-flex', 'inline-grid']);

/** The first of some consecutive text nodes with which something new begins, for a reader. */
export function seamIn(nodes: readonly Text[]): Text | undefined {
  return nodes.find((node, i) => {
    const previous = nodes[i - 1];
    return previous !== undefined && isSeam(previous, node);
  });
}

function isSeam(before: Text, after: Text): boolean {
  const [from, to] = [linkOf(before), linkOf(after)];
  if (from !== undefined && to !== undefined && from !== to) return true;
  return [...elementsUpTo(before, after), ...elementsUpTo(after, before)].some(
    // One character in a box of its own is set with space around it, as in the labels of a form, or is a large initial.
    (element) => !within.has(getComputedStyle(element).display) && (formProof(element).textContent?.trim().length ?? 0) > 1,
  );
}

/** Where a link around a text leads; an editor may leave one link in several pieces. */
function linkOf(node: Text): string | undefined {
  const { parentElement } = node;
  return (parentElement && formProof(parentElement).closest('a[href]')?.getAttribute('href')) ?? undefined;
}

/** What a node stands in and another one does not. */
function* elementsUpTo(node: Text, other: Text): Generator<Element> {
  for (let at = node.parentElement; at && !formProof(at).contains(other); at = formProof(at).parentElement) yield at;
}

/** A flow in two, the second beginning with a text node. */
export function partedAt({ owner, text, segments }: TextFlow, node: Text): [TextFlow, TextFlow] {
  const index = segments.findIndex((segment) => segment.node === node);
  const cut = segments[index]?.start ?? text.length;
  return [
    { owner, text: text.slice(0, cut), segments: segments.slice(0, index) },
    { owner, text: text.slice(cut), segments: segments.slice(index).map((each) => ({ ...each, start: each.start - cut })) },
  ];
}
