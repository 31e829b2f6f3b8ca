/** Markdown as content writers use it -> the small tree that components render. What has no place in it is a problem. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { MarkdownNode } from '../compiled';
import { hiddenCharacter } from '../hidden-characters';

export interface MarkdownProblem {
  /** Line within the Markdown, counted from 1. */
  line: number;
  message: string;
}

/** More than any answer needs, and less than what a popup, or whoever reads it, could not take. */
const MOST = { characters: 8_000, depth: 6, columns: 6, rows: 30 };

export function compileMarkdown(markdown: string): { tree: MarkdownNode[]; problems: MarkdownProblem[] } {
  const problems: MarkdownProblem[] = [];
  if (markdown.length > MOST.characters) {
    const message = `正文最多 ${MOST.characters} 个字，现在有 ${markdown.length} 个`;
    return { tree: [], problems: [{ line: 1, message }] };
  }
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

  const refuse = (node: Nodes, message: string): MarkdownNode[] => {
    problems.push({ line: node.position?.start.line ?? 1, message });
    return [];
  };
  let depth = 0;
  const all = (nodes: readonly RootContent[]): MarkdownNode[] => {
    depth++;
    const compiled = nodes.flatMap(compile);
    depth--;
    return compiled;
  };

  function compile(node: RootContent): MarkdownNode[] {
    if (depth > MOST.depth) return refuse(node, '一层套一层，套得太深了');
    switch (node.type) {
      case 'text': {
        // Here and not in the file: an entity such as `&#x202e;` is only seen when it has been read.
        const hidden = hiddenCharacter(node.value);
        if (hidden) return refuse(node, `有看不见的字符 ${hidden}，删掉它`);
        return [{ kind: 'text', text: node.value.replace(/\s*\n\s*/g, '') }];
      }
      case 'paragraph':
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: all(node.children) }];
      case 'blockquote':
        return [{ kind: 'quote', children: all(node.children) }];
      case 'heading':
        if (node.depth !== 2 && node.depth !== 3) return refuse(node, '标题只用 ## 和 ###');
        return [{ kind: 'heading', level: node.depth, children: all(node.children) }];
      case 'list':
        return [{ kind: 'list', ordered: node.ordered ?? false, children: all(node.children) }];
      case 'listItem':
        return [{ kind: 'item', children: all(tight(node.children)) }];
      case 'table': {
        const columns = Math.max(...node.children.map((row) => row.children.length));
        if (columns > MOST.columns || node.children.length > MOST.rows) {
          return refuse(node, `表格最多 ${MOST.columns} 列、${MOST.rows} 行，现在是 ${columns} 列、${node.children.length} 行`);
        }
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => all(cell.children)));
        return [{ kind: 'table', head: head ?? [], rows }];
      }
      case 'html':
        return refuse(node, '不能写 HTML');
      case 'link':
        return refuse(node, '正文里不放链接，网址写在 sources.yaml 的来源里');
      default:
        return refuse(node, `正文里不能用这种写法：${node.type}`);
    }
  }
  return { tree: all(root.children), problems };
}

/** A list item of one paragraph is shown without the paragraph around it. */
function tight(children: readonly RootContent[]): readonly RootContent[] {
  const [only] = children;
  return children.length === 1 && only?.type === 'paragraph' ? only.children : children;
}
