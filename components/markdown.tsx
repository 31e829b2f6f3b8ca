import type { ComponentChildren } from 'preact';
import type { MarkdownNode, Reference } from '@/knowledge/compiled';
import { TermLink } from './term-link';
import { say } from './words/words';

interface MarkdownProps {
  nodes: readonly MarkdownNode[];
  onOpen(reference: Reference): void;
}

/** A compiled Markdown tree as elements. There is no way from a string to markup here, on purpose. */
export function Markdown({ nodes, onOpen }: MarkdownProps) {
  return <>{nodes.map((node, key) => render(node, key, onOpen))}</>;
}

function render(node: MarkdownNode, key: number, onOpen: MarkdownProps['onOpen']): ComponentChildren {
  const inside = (nodes: readonly MarkdownNode[]) => nodes.map((each, i) => render(each, i, onOpen));
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'term':
      return (
        <TermLink key={key} id={node.id} onOpen={onOpen}>
          {node.text}
        </TermLink>
      );
    case 'paragraph':
      return <p key={key}>{inside(node.children)}</p>;
    case 'strong':
      return <strong key={key}>{inside(node.children)}</strong>;
    case 'emphasis':
      return <em key={key}>{inside(node.children)}</em>;
    case 'quote':
      return <blockquote key={key}>{inside(node.children)}</blockquote>;
    case 'item':
      return <li key={key}>{inside(node.children)}</li>;
    case 'list':
      return node.ordered ? <ol key={key}>{inside(node.children)}</ol> : <ul key={key}>{inside(node.children)}</ul>;
    case 'heading':
      return node.level === 2 ? <h3 key={key}>{inside(node.children)}</h3> : <h4 key={key}>{inside(node.children)}</h4>;
    case 'table':
      return (
        // A wide table scrolls inside its own box; reachable by keyboard, so that it can be scrolled by it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable (WCAG 2.1.1)
        <section key={key} class="table" tabIndex={0} aria-label={say('answer_table')}>
          <table>
            <thead>
              <tr>
                {node.head.map((cell, i) =>
                  cell.length ? (
                    <th key={i} scope="col">
                      {inside(cell)}
                    </th>
                  ) : (
                    <td key={i} />
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {node.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) =>
                    j ? (
                      <td key={j}>{inside(cell)}</td>
                    ) : (
                      <th key={j} scope="row">
                        {inside(cell)}
                      </th>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}
