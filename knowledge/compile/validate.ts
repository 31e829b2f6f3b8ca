/** Content files -> typed entries. Says file, line and field for whatever a schema refuses. */
import * as v from 'valibot';
import * as schema from '../schema';
import { type ContentFile, fieldName, readContentFile } from './content-file';
import type { Problem } from './problem';

export interface Entry<T> {
  id: string;
  value: T;
  file: ContentFile;
}

export interface Content {
  terms: Entry<schema.Term>[];
  questions: Entry<schema.Question>[];
  regions: Entry<schema.Region>[];
  sources: Entry<Record<string, schema.Source>>;
  sites: Entry<schema.Sites>;
  cues: Entry<schema.Cues>;
  concepts: Entry<schema.Concepts>;
  coverage: Entry<schema.Coverage>;
  themes: Entry<schema.Themes>;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `files`: text by path below `knowledge/content/`. Entries with problems are left out of the result. */
export function validateContent(files: ReadonlyMap<string, string>): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const opened: ContentFile[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readContentFile(path, text);
    problems.push(...read.problems);
    if (read.file) opened.push(read.file);
  }

  function parse<S extends v.GenericSchema>(file: ContentFile, shape: S): v.InferOutput<S> | undefined {
    const result = v.safeParse(shape, file.data);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      problems.push({ file: file.path, line: file.lineOf(path), field: fieldName(path), message: inChinese(issue) });
    }
    return undefined;
  }

  function folder<S extends v.GenericSchema>(name: string, ending: string, shape: S): Entry<v.InferOutput<S>>[] {
    return opened
      .filter((file) => file.path.startsWith(`${name}/`))
      .flatMap((file) => {
        if (!file.path.endsWith(ending)) {
          problems.push({ file: file.path, line: 1, field: '', message: `${name}/ 里只放 ${ending} 文件` });
          return [];
        }
        if (!ID.test(file.id)) {
          problems.push({ file: file.path, line: 1, field: '', message: '文件名就是 id,只能用小写字母、数字和连字符' });
          return [];
        }
        const value = parse(file, shape);
        return value === undefined ? [] : [{ id: file.id, value, file }];
      });
  }

  function single<S extends v.GenericSchema>(path: string, shape: S, empty: v.InferOutput<S>): Entry<v.InferOutput<S>> {
    const found = opened.find((file) => file.path === path);
    if (!found && !files.has(path)) problems.push({ file: path, line: 1, field: '', message: '缺这个文件' });
    const file = found ?? { path, id: path, data: {}, body: '', bodyLine: 1, lineOf: () => 1 };
    return { id: file.id, value: (found && parse(found, shape)) ?? empty, file };
  }

  const content: Content = {
    terms: folder('terms', '.md', schema.term),
    questions: folder('questions', '.md', schema.question),
    regions: folder('regions', '.yaml', schema.region),
    sources: single('sources.yaml', schema.sources, {}),
    sites: single('sites.yaml', schema.sites, { portals: [], hospitals: [] }),
    cues: single('cues.yaml', schema.cues, {}),
    concepts: single('concepts.yaml', schema.concepts, { groups: {}, own: [], live: [] }),
    coverage: single('coverage.yaml', schema.coverage, { asked: {}, planned: [], terms: [] }),
    themes: single('themes.yaml', schema.themes, {}),
  };
  return { content, problems };
}

/** Messages that a schema did not word itself, in Chinese. */
function inChinese(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    return issue.expected === 'never' ? '没有这个字段，看看是不是写错了名字' : `缺这个字段`;
  }
  if (issue.received === 'undefined') return '缺这个字段';
  return issue.message;
}
