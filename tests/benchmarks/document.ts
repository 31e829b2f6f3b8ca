/** `docs/benchmarks.md`: the last figures of each part. A part that is measured anew replaces its own section only. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';

const FILE = 'docs/benchmarks.md';
const INTRODUCTION = `# 量出来的快慢和大小

由 \`npm run bench\` 写成，请不要手改；\`npm run bench -- page\`、\`-- sizes\`、\`-- search\` 只量一部分，只改那一节。
改动、指针、卡片、弹窗和内容脚本的大小量的是构建好的扩展，里面没有为测量留的东西；扫描和查询量的是同一份源码单独打包后的用时。
怎么量的写在每张表下面，取最少还是中位数也写在那里。快慢和机器有关，能比的是同一次里的比值。
`;

/** What the figures were taken on. */
export function machine(browsers: readonly string[]): string {
  const day = new Date().toISOString().slice(0, 10);
  return [`${day}`, `${cpus().length} 核处理器`, `Node ${process.versions.node}`, ...browsers].join('，');
}

export async function writeSection(title: string, taken: string, body: string): Promise<void> {
  const before = await readFile(FILE, 'utf8').catch(() => INTRODUCTION);
  const [introduction = INTRODUCTION, ...sections] = before.split(/^(?=## )/m);
  const section = `## ${title}\n\n${taken}。\n\n${body}\n`;
  const at = sections.findIndex((each) => each.startsWith(`## ${title}\n`));
  if (at < 0) sections.push(section);
  else sections[at] = section;
  await writeFile(FILE, `${[introduction, ...sections].map((each) => each.trimEnd()).join('\n\n')}\n`);
}
