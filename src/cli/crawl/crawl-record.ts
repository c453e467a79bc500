import { appendFile, readFile, rm } from 'node:fs/promises';
import { reasonOf } from '../../errors.js';
import type { Product } from '../../types.js';
import { UsageError } from '../usage-error.js';

/**
 * What a crawl has found, a product a line, and beside it, while it is not done, the pages that were
 * visited: so that a crawl that was interrupted goes on where it stopped.
 */
export class CrawlRecord {
  readonly #out: string;
  readonly #ids = new Set<string>();
  readonly #visited = new Set<string>();

  private constructor(out: string) {
    this.#out = out;
  }

  /** What an earlier crawl into `out` left; one that was done is begun anew. */
  static async open(out: string): Promise<CrawlRecord> {
    const record = new CrawlRecord(out);
    const visited = await linesOf(record.#visitedFile);
    if (visited === undefined) {
      await rm(out, { force: true });
      await record.#append(out, '');
      await record.#append(record.#visitedFile, '');
      return record;
    }
    for (const url of visited) record.#visited.add(url);
    for (const line of (await linesOf(out)) ?? []) {
      // The last line may have been cut off with the crawl.
      const id = idIn(line);
      if (id !== undefined) record.#ids.add(id);
    }
    return record;
  }

  get products(): number {
    return this.#ids.size;
  }

  get pages(): number {
    return this.#visited.size;
  }

  knows(url: string): boolean {
    return this.#visited.has(url);
  }

  /** Keeps what a page holds; a product that was found before is left as it is. */
  async add(url: string, products: readonly Product[]): Promise<void> {
    const fresh = products.filter(({ id }) => !this.#ids.has(id) && this.#ids.add(id));
    if (fresh.length > 0) {
      await this.#append(
        this.#out,
        fresh.map((product) => `${JSON.stringify(product)}\n`).join(''),
      );
    }
    this.#visited.add(url);
    // After the products: what is cut off here is visited again.
    await this.#append(this.#visitedFile, `${url}\n`);
  }

  async finish(): Promise<void> {
    await rm(this.#visitedFile, { force: true });
  }

  get #visitedFile(): string {
    return `${this.#out}.visited`;
  }

  async #append(path: string, text: string): Promise<void> {
    try {
      await appendFile(path, text);
    } catch (error) {
      throw new UsageError(`--out: ${path} cannot be written: ${reasonOf(error)}.`);
    }
  }
}

async function linesOf(path: string): Promise<string[] | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text?.split('\n').filter(Boolean);
}

function idIn(line: string): string | undefined {
  try {
    return (JSON.parse(line) as Product).id;
  } catch {
    return undefined;
  }
}
