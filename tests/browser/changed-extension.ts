/** The built extension with something put before its content scripts, in a folder of its own. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ChangedExtension {
  folder: string;
  remove(): Promise<void>;
}

/** `code` runs in the world of the content scripts, before each of them. */
export async function changedExtension(built: string, code: string): Promise<ChangedExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'changed-extension-'));
  await cp(built, folder, { recursive: true });
  const scripts = path.join(folder, 'content-scripts');
  for (const file of await readdir(scripts)) {
    if (!file.endsWith('.js')) continue;
    const script = path.join(scripts, file);
    await writeFile(script, `{${code}}\n${await readFile(script, 'utf8')}`);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
