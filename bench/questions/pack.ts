import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { formatTable } from '../../src/cli/table.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { decodeManifest, fileName, filesOf, manifestName } from '../../src/pack/manifest.js';
import { generateProducts } from '../generate-products.js';
import { measureCommand } from '../measure-command.js';
import type { Answer, QuestionOptions } from '../question.js';

const sizes = [10_000, 100_000];
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
    const [feed, out] = [join(folder, 'feed.json'), join(folder, 'pack')];
    const words = ['pack', '--feed', feed, '--out', out];
    const products = generateProducts(count);
    await writeFile(feed, JSON.stringify(products));
    const first = await measureCommand(words);
    for (const product of products.slice(0, changed)) product.title = `New ${product.title}`;
    await writeFile(feed, JSON.stringify(products));
    const second = await measureCommand(words);
    return {
      question: 'pack',
      system: 'windowshop',
      n: count,
      seconds: first.seconds,
      'seconds-again': second.seconds,
      'peak-memory': first.peakMemory,
      ...(await bytesOf(out)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sizes as they lie on the disk and as they travel, and what a page needs for its first list. */
async function bytesOf(folder: string): Promise<Row> {
  const read = (name: string) => readFile(join(folder, name));
  const manifest = decodeManifest(await read(manifestName), folder);
  const names = [manifestName, ...filesOf(manifest)];
  const files = new Map<string, { plain: number; brotli: number }>();
  for (const name of names) {
    const bytes = await read(name);
    files.set(name, { plain: bytes.length, brotli: brotliCompressSync(bytes).length });
  }
  const sum = (list: readonly string[], how: 'plain' | 'brotli') =>
    list.reduce((total, name) => total + files.get(name)![how], 0);
  const [{ products, vectors }] = manifest.shards as [(typeof manifest.shards)[0]];
  const first = [manifestName, fileName('products', products), fileName('vectors', vectors)];
  const isVectors = (name: string) => name.startsWith('vectors');
  return {
    bytes: sum(names, 'plain'),
    brotli: sum(names, 'brotli'),
    'brotli-vectors': sum(names.filter(isVectors), 'brotli'),
    'brotli-first-list': sum(first, 'brotli'),
  };
}

function table(rows: readonly Row[], width: number): string {
  const megabytes = (bytes: unknown) => `${(Number(bytes) / 2 ** 20).toFixed(2)} MB`;
  const seconds = (value: unknown) => `${Number(value).toFixed(1)} s`;
  const shown = rows.map((row) => ({
    products: `${row.n}`,
    anew: seconds(row.seconds),
    [`${changed} changed`]: seconds(row['seconds-again']),
    'peak memory': megabytes(row['peak-memory']),
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
