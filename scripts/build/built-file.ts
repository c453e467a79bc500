import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `dist/`, as built. */
export interface BuiltFile {
  /** What `integrity` takes for it. SHA-256: longer sums would make up half of a tag's files. */
  sum: string;
  /** Names of the files that it imports at once, directly or through others. */
  imports: string[];
}

export function builtFile(folder: string, name: string): BuiltFile {
  const source = readFileSync(join(folder, name));
  const imports = new Set<string>();
  if (name.endsWith('.js')) collectImports(folder, name, imports);
  imports.delete(name);
  return {
    sum: `sha256-${createHash('sha256').update(source).digest('base64')}`,
    imports: [...imports],
  };
}

function collectImports(folder: string, name: string, found: Set<string>): void {
  const source = readFileSync(join(folder, name), 'utf8');
  for (const [, file] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    if (found.has(file!)) continue;
    found.add(file!);
    collectImports(folder, file!, found);
  }
}
