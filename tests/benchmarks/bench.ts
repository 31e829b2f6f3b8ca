/**
 * `npm run bench`: measures what the extension costs and writes it to `docs/benchmarks.md`.
 * `npm run bench -- page`, `-- sizes`, `-- search` measure one part. `--no-build` takes the build that is there.
 */
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { machine, writeSection } from './document';
import { measureSizes } from './measure-sizes';
import { buildExtension, measurePage } from './page-part';
import { forDocument, forTerminal } from './report';
import { measureSearch } from './search-part';

const parts: Record<string, () => Promise<void>> = {
  page: async () => {
    const { browsers, ...result } = await measurePage(loadKnowledge().lexicon);
    console.log(forTerminal(result));
    await writeSection('网页和弹窗', machine(browsers), forDocument(result));
  },
  sizes: async () => {
    const result = await measureSizes(loadKnowledge());
    console.log(forTerminal(result));
    await writeSection('大小', machine([]), forDocument(result));
  },
  search: async () => {
    const { browsers, ...result } = await measureSearch(loadKnowledge());
    console.log(forTerminal(result));
    await writeSection('搜索', machine(browsers), forDocument(result));
  },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((word) => !(word in parts));
if (unknown.length) {
  console.error(`没有这一部分：${unknown.join('、')}。有的是：${Object.keys(parts).join('、')}`);
  process.exitCode = 2;
} else {
  if (!process.argv.includes('--no-build')) buildExtension();
  for (const part of asked.length ? asked : Object.keys(parts)) await parts[part]?.();
}
