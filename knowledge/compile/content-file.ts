/** One content file -> its data and body, with the line of every field, so that problems can name file, line and field. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem';

export interface ContentFile {
  /** Path below `knowledge/content/`, with forward slashes. */
  path: string;
  /** File name without its ending: the id of a term, question or region. */
  id: string;
  data: unknown;
  /** Markdown below the front matter; empty for YAML files. */
  body: string;
  /** The line on which `body` starts, counted from 1. */
  bodyLine: number;
  /** The line of the field at a path such as `['sources', 0]`, or of the nearest field above it. */
  lineOf(path: readonly (string | number)[]): number;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads a `.md` file with front matter or a `.yaml` file. Unreadable YAML is a problem, and then there is no file. */
export function readContentFile(path: string, text: string): { file?: ContentFile; problems: Problem[] } {
  const isMarkdown = path.endsWith('.md');
  const source = text.replace(/^\ufeff/, '');
  const front = isMarkdown ? FRONT_MATTER.exec(source) : undefined;
  if (isMarkdown && !front) {
    return { problems: [{ file: path, line: 1, field: '', message: '开头要有 --- 和 --- 之间的字段' }] };
  }
  const yaml = front ? (front[1] ?? '') : source;
  const yamlLine = front ? 2 : 1;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  const problems = document.errors.map(
    (error): Problem => ({
      file: path,
      line: (error.linePos?.[0].line ?? 1) + yamlLine - 1,
      field: '',
      message: `YAML 写得不对：${error.message.split('\n')[0]}`,
    }),
  );
  if (problems.length) return { problems };
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // A few lines of references to references can stand for more than any memory holds.
    return { problems: [{ file: path, line: yamlLine, field: '', message: 'YAML 写得不对：引用（&、*）太多' }] };
  }

  const body = front ? source.slice(front[0].length) : '';
  const lineAt = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line + yamlLine - 1;
  return {
    problems,
    file: {
      path,
      id: path.replace(/^.*\//, '').replace(/\.[^.]+$/, ''),
      data,
      body,
      bodyLine: front ? front[0].split('\n').length : 1,
      lineOf(fieldPath) {
        let node: unknown = document.contents;
        let line = lineAt(document.contents);
        for (const key of fieldPath) {
          if (isMap(node)) {
            const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
            if (!pair) break;
            if (isScalar(pair.key)) line = lineAt(pair.key);
            node = pair.value;
          } else if (isSeq(node)) {
            node = node.items[Number(key)];
            if (!node) break;
            line = lineAt(node as Node);
          } else break;
        }
        return line;
      },
    },
  };
}

/** `['sources', 0, 'at']` -> `sources[0].at`. */
export function fieldName(path: readonly (string | number)[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join('');
}
