import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { formatTable } from '../../src/cli/table.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { decodeManifest, fileName, filesOf } from '../../src/pack/manifest.js';
import { manifestName } from '../../src/pack/manifest-file.js';
import { streamProducts } from '../generate-products.js';
import { measureCommand } from '../measure-command.js';
import type { Answer, QuestionOptions } from '../question.js';

const sizes = [10_000, 100_000, 1_000_000];
/** Files of more products are too many to compress for their size alone. */
const mostCompressed = 100_000;
/** Of so many products the second feed has another title. */
const changed = 100;

type Row = Readonly<Record<string, string | number>>;

/** How long does a pack take, made anew and again after some products changed, and how large is it? */
export async function askPack(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  const rows: Row[] = [];
  for (const products of sizes.filter((size) => size <= Math.max(options.largest, sizes[0]!))) {
    terminal.err(`Packing ${products} products\n`);
    rows.push(await measure(products));
  }
  return { rows, text: table(rows, terminal.columns) };
}

async function measure(count: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'windowshop-bench-'));
  try {
    const [feed, out] = [join(folder, 'feed.jsonl'), join(folder, 'pack')];
    const words = ['pack', '--feed', feed, '--out', out];
    await writeFile(feed, linesOf(count, 0));
    const first = await measureCommand(words);
    await writeFile(feed, linesOf(count, changed));
    const second = await measureCommand(words);
    return {
      question: 'pack',
      system: 'windowshop',
      n: count,
      build_ms: first.seconds * 1_000,
      rebuild_ms: second.seconds * 1_000,
      rss_mb: Math.max(first.peakMemory, second.peakMemory) / 2 ** 20,
      ...(await bytesOf(out)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The products as JSON lines, the first `renamed` of them under another title. */
function* linesOf(count: number, renamed: number): Generator<string> {
  for (const product of streamProducts(count)) {
    if (renamed-- > 0) product.title = `New ${product.title}`;
    yield `${JSON.stringify(product)}\n`;
  }
}

/** Sizes as they lie on the disk and as they travel, and what a page needs for its first list. */
async function bytesOf(folder: string): Promise<Row> {
  const read = (name: string) => readFile(join(folder, name));
  const manifest = decodeManifest(await read(manifestName), folder);
  const names = [manifestName, ...filesOf(manifest)];
  const brotli = async (list: readonly string[]) => {
    const sizes = list.map(async (name) => brotliCompressSync(await read(name)).length);
    return sum(await Promise.all(sizes));
  };
  const [{ products, vectors }] = manifest.shards as [(typeof manifest.shards)[0]];
  const first = [manifestName, fileName('products', products), fileName('vectors', vectors)];
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const compressed = manifest.products <= mostCompressed && {
    brotli: await brotli(names),
    'brotli-vectors': await brotli(names.filter((name) => name.startsWith('vectors'))),
  };
  return { bytes: sum(sizes), ...compressed, 'brotli-first-list': await brotli(first) };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function table(rows: readonly Row[], width: number): string {
  const megabytes = (bytes: unknown) =>
    bytes === undefined ? '' : `${(Number(bytes) / 2 ** 20).toFixed(2)} MB`;
  const seconds = (value: unknown) => `${(Number(value) / 1_000).toFixed(1)} s`;
  const shown = rows.map((row) => ({
    products: `${row.n}`,
    anew: seconds(row.build_ms),
    [`${changed} changed`]: seconds(row.rebuild_ms),
    'peak of both': `${Number(row.rss_mb).toFixed(0)} MB`,
    bytes: megabytes(row.bytes),
    brotli: megabytes(row.brotli),
    'of it vectors': megabytes(row['brotli-vectors']),
    'first list': megabytes(row['brotli-first-list']),
  }));
  const columns = Object.keys(shown[0]!).map((name) => ({ name, align: 'right' as const }));
  return formatTable(
    columns,
    shown.map((cells) => Object.values(cells)),
    width,
  );
}
