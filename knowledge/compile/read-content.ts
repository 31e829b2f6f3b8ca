/** The one place that reads `knowledge/content/` from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Text of every content file by its path below `directory`, with forward slashes. */
export function readContent(directory: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const item of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || item.name.startsWith('.')) continue;
    const path = join(item.parentPath, item.name);
    files.set(relative(directory, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}
