import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../errors.js';
import { UsageError } from './usage-error.js';

/** Writes what the option `--OPTION FILE` asks for. Throws `UsageError` where the file cannot be written. */
export async function writeText(option: string, path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`--${option}: ${path} cannot be written: ${reasonOf(error)}.`);
  }
}
