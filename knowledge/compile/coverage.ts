/** Who keeps the promises of `coverage.yaml`: a table to read, and what is missing. */
import type { Problem } from './problem';
import type { Content } from './validate';

export interface Coverage {
  /** Lines to print: collected question -> answer, promised term -> file, source -> how often it is cited. */
  table: string[];
  problems: Problem[];
}

export function coverageOf(content: Content): Coverage {
  const { asked, planned, terms } = content.coverage.value;
  const { file } = content.coverage;
  const problems: Problem[] = [];
  const missing = (path: readonly (string | number)[], message: string) =>
    problems.push({ file: file.path, line: file.lineOf(path), field: path.join('.'), message });

  const titles = new Map(content.questions.map((entry) => [entry.id, entry.value.title]));
  const files = new Map(content.terms.map((entry) => [entry.value.name, entry.file.path]));

  const table = ['收集到的问题 → 回答'];
  for (const [number, id] of Object.entries(asked)) {
    const title = titles.get(id);
    if (title === undefined) missing(['asked', number], `还没有回答：${id}`);
    table.push(`  ${number}\t${id}\t${title ?? '(缺)'}`);
  }
  planned.forEach((id, i) => {
    if (!titles.has(id)) missing(['planned', i], `还没有回答：${id}`);
  });
  table.push(`计划要有的问题：${planned.filter((id) => titles.has(id)).length} / ${planned.length}`);

  table.push('用词 → 词条');
  terms.forEach((name, i) => {
    const path = files.get(name);
    if (path === undefined) missing(['terms', i], `还没有词条：${name}`);
    table.push(`  ${name}\t${path ?? '(缺)'}`);
  });

  table.push('来源 → 被引用的次数');
  const uses = citationCounts(content);
  for (const [id, { title }] of Object.entries(content.sources.value)) table.push(`  ${id}\t${uses.get(id) ?? 0}\t${title}`);
  return { table, problems };
}

function citationCounts(content: Content): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(count);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'sources' && Array.isArray(inner)) {
          for (const citation of inner as string[]) {
            const id = citation.split(' ')[0] ?? '';
            counts.set(id, (counts.get(id) ?? 0) + 1);
          }
        } else count(inner);
      }
    }
  };
  for (const entry of [...content.terms, ...content.questions, ...content.regions]) count(entry.value);
  return counts;
}
