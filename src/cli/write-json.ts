import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../errors.js';
import { UsageError } from './usage-error.js';

/** Writes what `--json FILE` asks for. Throws `UsageError` where the file cannot be written. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`--json: ${path} cannot be written: ${reasonOf(error)}.`);
  }
}
