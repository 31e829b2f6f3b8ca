/**
 * `npm run quality`: how well search answers our judged queries, by kind, with machine-made slips and typing letter by letter.
 * `npm run quality -- --ablation` takes one stage away at a time.
 */
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { createSearch } from '../../knowledge/search/search';
import { searchSize } from '../benchmarks/search-size';
import { ablations } from '../search/ablation';
import { readJudged } from '../search/judged';
import { makeNoise } from '../search/noise';
import { measureStability } from '../search/prefixes';
import { measureQuality, type Quality, type QualityTable } from '../search/quality';

const { search: data } = loadKnowledge();
const titles = data.entries.map(({ id, wordings }) => ({ id, title: wordings[0] ?? '' }));
const noise = makeNoise(titles, data.pinyin);

async function printQuality(): Promise<void> {
  const search = createSearch(data);
  for (const set of ['tuning', 'guarded'] as const) {
    printTable(set === 'tuning' ? '调整用的一半' : '不看逐条的一半', measureQuality(search, readJudged(set)));
  }
  printTable('由标题机器改写', measureQuality(search, noise));
  const { prefixes, lost } = measureStability(
    search,
    titles.map(({ id, title }) => ({ q: title, id })),
  );
  console.log(
    `\n逐字输入:答案进入前三以后的 ${prefixes} 个前缀里,掉出前三 ${lost.length} 个(${percent(lost.length / prefixes)}%)`,
  );
  const { code, tables, sense, content } = await searchSize(data);
  const size = (kilobytes: number) => kilobytes.toFixed(1);
  console.log(
    `大小(gzip,KB):代码和表 ${size(code + tables)},其中代码 ${size(code)},表 ${size(tables)};` +
      `学来的意思 ${size(sense)}；内容另计:词条引路 ${size(content.leads)},问法 ${size(content.wordings)},倒排索引 ${size(content.index)}`,
  );
}

function printTable(name: string, { all, byKind, none }: QualityTable): void {
  console.log(`\n${name}\n${'类别'.padEnd(12)}    条数   S@1   S@3   MRR   空着  不确定`);
  for (const [kind, quality] of [...byKind, ['合计', all] as const]) console.log(row(kind, quality));
  if (none.count) console.log(`没有答案的 ${none.count} 条里,挡住 ${percent(none.held)}%`);
}

const percent = (share: number) => (100 * share).toFixed(1);
const row = (kind: string, { count, ...shares }: Quality) =>
  kind.padEnd(12) +
  String(count).padStart(6) +
  [shares.first, shares.firstThree, shares.meanReciprocalRank, shares.hidden, shares.unsure]
    .map((share) => percent(share).padStart(6))
    .join('');

function printAblation(): void {
  const judged = [...readJudged('tuning'), ...readJudged('guarded')];
  const slips = noise.filter((_, i) => i % 3 === 0);
  console.log('去掉一步以后        自编查询 S@1   S@3   机器改写 S@1   S@3   没有答案的挡住');
  for (const { name, data: changed, weights } of ablations(data)) {
    const search = createSearch(changed, weights);
    const own = measureQuality(search, judged);
    const made = measureQuality(search, slips);
    const figures = [own.all.first, own.all.firstThree, made.all.first, made.all.firstThree, own.none.held];
    console.log(name.padEnd(16), figures.map((share) => percent(share).padStart(9)).join(''));
  }
}

if (process.argv.includes('--ablation')) printAblation();
else await printQuality();
