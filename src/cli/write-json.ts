import { writeText } from './write-text.js';

/** Writes what `--json FILE` asks for. Throws `UsageError` where the file cannot be written. */
export function writeJson(path: string, value: unknown): Promise<void> {
  return writeText('json', path, `${JSON.stringify(value, null, 2)}\n`);
}
