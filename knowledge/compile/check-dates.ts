/** What time has overtaken. Reminders, not errors: content that was right does not become wrong to build on a certain day. */
import type { Problem } from './problem';
import type { Content, Entry } from './validate';

/** What is older than this was not looked at for a year. */
const OLDEST_CHECK_DAYS = 400;

/** `today`: YYYY-MM-DD, what "expired" and "in the future" are measured by. */
export function checkDates(content: Content, today: string): Problem[] {
  const problems: Problem[] = [];
  const report = (entry: Entry<unknown>, path: readonly string[], message: string) =>
    problems.push({ file: entry.file.path, line: entry.file.lineOf(path), field: path.join('.'), message });

  for (const entry of [...content.terms, ...content.questions]) {
    const { checked, validUntil } = entry.value;
    if (checked > today) report(entry, ['checked'], `核对日期 ${checked} 在今天之后`);
    if (daysBetween(checked, today) > OLDEST_CHECK_DAYS) report(entry, ['checked'], `上次核对是 ${checked}，超过一年了`);
    if (validUntil !== undefined && validUntil < today) report(entry, ['validUntil'], `${validUntil} 已经过期，请重新核对`);
  }
  for (const [id, { title, validUntil }] of Object.entries(content.sources.value)) {
    if (validUntil !== undefined && validUntil < today) {
      report(content.sources, [id, 'validUntil'], `${title} 到 ${validUntil} 为止，请换成新的`);
    }
  }
  for (const entry of content.regions) {
    entry.value.figures.forEach(({ what, validUntil }, i) => {
      if (validUntil !== undefined && validUntil < today)
        report(entry, ['figures', String(i)], `${what} 到 ${validUntil} 为止，请重新核对`);
    });
  }
  return problems;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
