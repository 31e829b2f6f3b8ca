/** Figures as tables: aligned for a terminal, in Markdown for `docs/benchmarks.md`. */
import { BUDGETS, type BudgetId, type Comparison, type Measurement, type PartResult, type Unit } from './budgets';
import { rounded } from './statistics';

const withUnit = (value: number, unit: Unit) => `${rounded(value)} ${unit}`;

function verdict(id: BudgetId, measurements: readonly Measurement[]): string {
  const { limit, unit, ...rest } = BUDGETS[id];
  const only = 'only' in rest ? rest.only : undefined;
  const counted = measurements.filter(({ browser }) => !only || browser === only);
  const worst = Math.max(...counted.map(({ value }) => value));
  if (!counted.length || !Number.isFinite(worst)) return '没有量到';
  if (worst <= limit) return '达到';
  const times = unit === '倍' || limit > 0 ? `是预算的 ${rounded(worst / limit)} 倍` : '';
  return `超过（${times}）`;
}

/** One row for each budget that was measured. */
export function budgetTable(measurements: readonly Measurement[]): Comparison {
  const ids = (Object.keys(BUDGETS) as BudgetId[]).filter((id) => measurements.some(({ budget }) => budget === id));
  const rows = ids.map((id) => {
    const own = measurements.filter(({ budget }) => budget === id);
    const { what, limit, unit } = BUDGETS[id];
    const of = (browser: Measurement['browser']) => {
      const one = own.find((each) => each.browser === browser || each.browser === undefined);
      return one ? withUnit(one.value, unit) : '—';
    };
    return [what, `≤ ${limit} ${unit}`, of('Chromium'), of('Firefox'), verdict(id, own)];
  });
  return {
    title: '预算',
    head: ['项目', '预算', 'Chromium', 'Firefox', '判定'],
    rows,
    notes: ids.map((id) => notesOf(id, measurements)),
  };
}

function notesOf(id: BudgetId, measurements: readonly Measurement[]): string {
  const own = measurements.filter(({ budget }) => budget === id);
  const taken = own.map(({ browser, note }) => (browser ? `${browser}：${note}` : note)).join('。');
  const { what, ...rest } = BUDGETS[id];
  const why = 'why' in rest && verdict(id, own).startsWith('超过') ? `超过在哪里：${rest.why}。` : '';
  return `${what}：${taken}。${why}`;
}

/** Chinese characters and punctuation are two columns wide in a terminal. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const widthOf = (text: string) => [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);

function aligned({ title, head, rows, notes = [] }: Comparison): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [`【${title}】`, ...text, ...notes.map((note) => `· ${note}`)].join('\n');
}

function inMarkdown({ title, head, rows, notes = [] }: Comparison): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)];
  return [`### ${title}`, '', ...table, ...(notes.length ? ['', ...notes.map((note) => `- ${note}`)] : [])].join('\n');
}

const tablesOf = ({ measurements, comparisons }: PartResult) => [
  ...(measurements.length ? [budgetTable(measurements)] : []),
  ...comparisons,
];

export const forTerminal = (result: PartResult): string => tablesOf(result).map(aligned).join('\n\n');
export const forDocument = (result: PartResult): string => tablesOf(result).map(inMarkdown).join('\n\n');
