import type { ComponentChildren } from 'preact';
import type { MarkdownNode } from '@/knowledge/compiled';

/** A compiled Markdown tree as elements. There is no way from a string to markup here, on purpose. */
export function Markdown({ nodes }: { nodes: readonly MarkdownNode[] }) {
  return <>{nodes.map(render)}</>;
}

function render(node: MarkdownNode, key: number): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'paragraph':
      return <p key={key}>{node.children.map(render)}</p>;
    case 'strong':
      return <strong key={key}>{node.children.map(render)}</strong>;
    case 'emphasis':
      return <em key={key}>{node.children.map(render)}</em>;
    case 'quote':
      return <blockquote key={key}>{node.children.map(render)}</blockquote>;
    case 'item':
      return <li key={key}>{node.children.map(render)}</li>;
    case 'list':
      return node.ordered ? <ol key={key}>{node.children.map(render)}</ol> : <ul key={key}>{node.children.map(render)}</ul>;
    case 'heading':
      return node.level === 2 ? <h3 key={key}>{node.children.map(render)}</h3> : <h4 key={key}>{node.children.map(render)}</h4>;
    case 'table':
      return (
        // A wide table scrolls inside its own box; reachable by keyboard, so that it can be scrolled by it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable (WCAG 2.1.1)
        <section key={key} class="table" tabIndex={0} aria-label="表格">
          <table>
            <thead>
              <tr>
                {node.head.map((cell, i) =>
                  cell.length ? (
                    <th key={i} scope="col">
                      {cell.map(render)}
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
                      <td key={j}>{cell.map(render)}</td>
                    ) : (
                      <th key={j} scope="row">
                        {cell.map(render)}
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
