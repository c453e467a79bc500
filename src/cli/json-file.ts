import { readTextFile } from './text-file.js';
import { UsageError } from './usage-error.js';

/** The value in a JSON file, plain or gzipped. Throws `UsageError`. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not JSON.`);
  }
}
