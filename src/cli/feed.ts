import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readItems } from './items-file.js';
import { UsageError } from './usage-error.js';

/** The rows of a file, and how far they were read. */
export interface Feed {
  /** Still unchecked. Reading throws `UsageError`. */
  rows: AsyncIterable<unknown>;
  /** 0 to 1. */
  share(): number;
}

/**
 * Opens a feed: JSON lines (`.jsonl`, `.ndjson`, gzipped or not) are read as they are needed, however many
 * there are; anything that `readItems` knows, at once. Throws `UsageError`.
 */
export async function openFeed(path: string): Promise<Feed> {
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(path)) return openLines(path);
  const items = await readItems(path);
  let read = 0;
  async function* rows() {
    for (const item of items) {
      read++;
      yield item;
    }
  }
  return { rows: rows(), share: () => read / Math.max(1, items.length) };
}

function openLines(path: string): Feed {
  let read = 0;
  let total = 1;
  async function* rows() {
    let line = 0;
    try {
      total = Math.max(1, statSync(path).size);
      const file = createReadStream(path);
      file.on('data', (chunk) => {
        read += chunk.length;
      });
      const input = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
      // Errors of the file end a pipe silently.
      file.on('error', (error) => input.destroy(error));
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        line++;
        if (text.trim() !== '') yield JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
      }
    } catch (error) {
      const where = error instanceof SyntaxError ? ` (line ${line} is not JSON)` : '';
      throw new UsageError(`${path} cannot be read${where}: ${(error as Error).message}.`);
    }
  }
  return { rows: rows(), share: () => read / total };
}
