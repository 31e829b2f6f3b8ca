/** What no single file can show to be wrong: ids that nobody has, surfaces that two terms claim, questions asked twice. */
import { createFold } from '../detection/fold';
import { fieldName } from './content-file';
import type { Problem } from './problem';
import type { Content, Entry } from './validate';

type Path = readonly (string | number)[];

export function checkReferences(content: Content): Problem[] {
  const problems: Problem[] = [];
  const report = (entry: Entry<unknown>, path: Path, message: string) =>
    problems.push({ file: entry.file.path, line: entry.file.lineOf(path), field: fieldName(path), message });

  const sources = content.sources.value;
  const questions = new Set(content.questions.map((entry) => entry.id));
  const regions = new Set(content.regions.map((entry) => entry.id));
  const cues = content.cues.value;

  const eachId = (entry: Entry<unknown>, field: string, ids: readonly string[], known: (id: string) => boolean, what: string) =>
    ids.forEach((id, i) => {
      if (!known(id)) report(entry, [field, i], `没有这个${what}：${id}`);
    });
  const cited = (entry: Entry<unknown>, path: Path, citations: readonly string[]) =>
    citations.forEach((citation, i) => {
      const id = citation.split(' ')[0] ?? '';
      if (!Object.hasOwn(sources, id)) report(entry, [...path, i], `sources.yaml 里没有这个来源：${id}`);
    });
  const nested = <T extends { sources: string[] }>(entry: Entry<unknown>, field: string, items: readonly T[]) =>
    items.forEach((item, i) => {
      cited(entry, [field, i, 'sources'], item.sources);
    });
  const regional = (entry: Entry<unknown>, notes: readonly { region: string; sources: string[] }[]) =>
    notes.forEach((note, i) => {
      if (!regions.has(note.region)) report(entry, ['regions', i, 'region'], `没有这个地区：${note.region}`);
      cited(entry, ['regions', i, 'sources'], note.sources);
    });

  const fold = createFold('');
  /** Marks what is claimed and says who claimed it first. */
  const claims = (what: string) => {
    const owner = new Map<string, string>();
    return (entry: Entry<unknown>, path: Path, text: string) => {
      const key = fold(text).text;
      const first = owner.get(key);
      if (first !== undefined) report(entry, path, `${what}「${text}」已经在 ${first} 里`);
      else owner.set(key, entry.file.path);
    };
  };

  const claimSurface = claims('写法');
  const claimName = claims('名称');
  for (const entry of content.terms) {
    const { value } = entry;
    claimName(entry, ['name'], value.name);
    value.surfaces.forEach((surface, i) => {
      claimSurface(entry, ['surfaces', i], surface);
    });
    value.guards.forEach((guard, g) => {
      guard.surfaces.forEach((surface, i) => {
        if (!value.surfaces.includes(surface)) {
          report(entry, ['guards', g, 'surfaces', i], `这个词条没有这种写法：${surface}`);
        }
      });
      const guarded = guard.surfaces.length ? guard.surfaces : value.surfaces;
      for (const field of ['not', 'only'] as const) {
        guard[field].forEach((phrase, i) => {
          if (!guarded.some((surface) => fold(phrase).text.includes(fold(surface).text))) {
            report(entry, ['guards', g, field, i], `「${phrase}」里没有它所说的写法`);
          }
        });
      }
      for (const field of ['needs', 'unless'] as const) {
        guard[field].forEach((id, i) => {
          if (!Object.hasOwn(cues, id)) report(entry, ['guards', g, field, i], `cues.yaml 里没有这组词：${id}`);
        });
      }
    });
    eachId(entry, 'related', value.related, (id) => questions.has(id), '问题');
    eachId(entry, 'usedIn', value.usedIn, (id) => regions.has(id), '地区');
    cited(entry, ['sources'], value.sources);
    regional(entry, value.regions);
  }

  const claimWording = claims('问法');
  for (const entry of content.questions) {
    const { value } = entry;
    claimWording(entry, ['title'], value.title);
    value.aliases.forEach((alias, i) => {
      claimWording(entry, ['aliases', i], alias);
    });
    eachId(entry, 'related', value.related, (id) => questions.has(id), '问题');
    if (value.related.includes(entry.id)) report(entry, ['related'], '不能把自己列为相关问题');
    cited(entry, ['sources'], value.sources);
    nested(entry, 'misconceptions', value.misconceptions);
    regional(entry, value.regions);
  }

  for (const entry of content.regions) {
    const { within } = entry.value;
    if (within !== undefined && !regions.has(within)) report(entry, ['within'], `没有这个地区：${within}`);
    nested(entry, 'accounts', entry.value.accounts);
    nested(entry, 'figures', entry.value.figures);
    nested(entry, 'notes', entry.value.notes);
    if (entry.value.insuranceYear) cited(entry, ['insuranceYear', 'sources'], entry.value.insuranceYear.sources);
  }
  const themed = new Set<string>();
  for (const [theme, value] of Object.entries(content.themes.value)) {
    value.questions.forEach((id, i) => {
      const path = [theme, 'questions', i];
      if (!questions.has(id)) report(content.themes, path, `没有这个问题：${id}`);
      if (value.questions.indexOf(id) < i) report(content.themes, path, `这个主题里已经有这个问题：${id}`);
      themed.add(id);
    });
  }
  for (const entry of content.questions) {
    if (!themed.has(entry.id)) report(entry, [], 'themes.yaml 里没有一个主题收了这个问题');
  }
  for (const [id, source] of Object.entries(sources)) {
    if (source.scope !== 'national' && !regions.has(source.scope)) {
      report(content.sources, [id, 'scope'], `没有这个地区：${source.scope}`);
    }
    if (source.status === 'replaced' && !(source.replacedBy && Object.hasOwn(sources, source.replacedBy))) {
      report(content.sources, [id, 'replacedBy'], '被替代的文件要写明由哪个来源替代');
    }
  }
  return problems;
}
