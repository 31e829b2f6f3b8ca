/** What has to be loaded, packed as a browser's store and a server would pack it (gzip, level 9). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Knowledge } from '../../knowledge/compile/compile';
import type { PartResult } from './budgets';
import { searchSize } from './search-size';
import { rounded, sum } from './statistics';

const BUILT = path.resolve('.output/chrome-mv3');

const kilobytes = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length / 1024;

interface Manifest {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

export async function measureSizes({ search, lexicon }: Knowledge): Promise<PartResult> {
  const manifest = JSON.parse(await readFile(path.join(BUILT, 'manifest.json'), 'utf8')) as Manifest;
  const files = manifest.content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [];
  const packed = await Promise.all(files.map(async (file) => kilobytes(await readFile(path.join(BUILT, file)))));
  const { code, tables, content } = await searchSize(search);
  return {
    measurements: [
      {
        budget: 'contentScript',
        value: sum(packed),
        note: `${files.map((file, i) => `${file} ${rounded(packed[i] ?? 0)}`).join('，')}；页面上有医保用词时另读词表 ${rounded(kilobytes(JSON.stringify(lexicon)))} KB（存在本机）`,
      },
      {
        budget: 'searchCode',
        value: code + tables,
        note: `代码（含 Fuse.js）${rounded(code)}，拼音、繁简、同义词等表 ${rounded(tables)}；内容另计：问法 ${rounded(content.wordings)}，词条引路 ${rounded(content.leads)}，索引 ${rounded(content.index)}`,
      },
    ],
    comparisons: [],
  };
}
