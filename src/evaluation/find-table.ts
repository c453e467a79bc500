import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../cli/usage-error.js';

/** Path of the table `name` in `folder`, plain or gzipped. Throws `UsageError` where there is none. */
export function findTable(folder: string, name: string): string {
  const paths = tablePaths(folder, name);
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (!existsSync(folder)) throw new UsageError(`--data: there is no folder ${folder}.`);
  throw new UsageError(`${folder} has no ${name}.tsv or ${name}.tsv.gz.`);
}

export function hasTable(folder: string, name: string): boolean {
  return tablePaths(folder, name).some((path) => existsSync(path));
}

function tablePaths(folder: string, name: string): string[] {
  return [join(folder, `${name}.tsv.gz`), join(folder, `${name}.tsv`)];
}
