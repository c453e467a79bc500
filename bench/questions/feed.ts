import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SaxesParser } from 'saxes';
import { readCatalog } from '../../src/catalog/importers/read-catalog.js';
import { formatTable } from '../../src/cli/table.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { generateFeed } from '../generate-feed.js';
import type { Answer } from '../question.js';

const question = 'feed';
const sizes = [10_000, 100_000, 1_000_000];

interface FeedRow {
  question: string;
  system: string;
  n: number;
  seconds: number;
  mb_per_s: number;
  /** Most heap in use at any time. */
  heap_mb: number;
}

/**
 * How fast is a Merchant feed read, and in how much memory? In Node, from disk, beside the XML parser
 * alone: the same parser over the same text, every event heard and nothing made of it.
 */
export async function askFeed(terminal: Terminal): Promise<Answer> {
  const rows: FeedRow[] = [];
  for (const n of sizes) {
    terminal.err(`Feed of ${n} items\n`);
    const path = join(tmpdir(), `windowshop-feed-${process.pid}-${n}.xml`);
    try {
      await pipeline(generateFeed(n), createWriteStream(path));
      const megabytes = (await stat(path)).size / 2 ** 20;
      for (const [system, read] of [
        ['xml-parser-alone', parseAlone],
        ['windowshop', readRows],
      ] as const) {
        rows.push({ question, system, n, ...(await measure(() => read(path, n), megabytes)) });
      }
    } finally {
      await rm(path, { force: true });
    }
  }
  return { rows, text: table(rows, terminal.columns) };
}

async function parseAlone(path: string, items: number): Promise<void> {
  const parser = new SaxesParser();
  let found = 0;
  let characters = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'item') found++;
  });
  parser.on('text', (text) => {
    characters += text.length;
  });
  parser.on('cdata', (text) => {
    characters += text.length;
  });
  parser.on('closetag', () => undefined);
  const decoder = new TextDecoder();
  for await (const bytes of bytesOf(path)) parser.write(decoder.decode(bytes, { stream: true }));
  parser.close();
  if (found !== items || characters === 0)
    throw new Error(`${found} of ${items} items were parsed`);
}

async function readRows(path: string, items: number): Promise<void> {
  let found = 0;
  const open = async () => ({ bytes: bytesOf(path) });
  const onProblem = ({ message }: { message: string }) => {
    throw new Error(message);
  };
  for await (const rows of readCatalog({ url: path }, { open, now: 0, onProblem })) {
    found += rows.length;
  }
  if (found !== items) throw new Error(`${found} of ${items} items were read`);
}

function bytesOf(path: string): AsyncIterable<Uint8Array<ArrayBuffer>> {
  return createReadStream(path) as AsyncIterable<Buffer<ArrayBuffer>>;
}

async function measure(read: () => Promise<void>, megabytes: number) {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 20);
  const began = performance.now();
  await read();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return { seconds, mb_per_s: megabytes / seconds, heap_mb: most / 2 ** 20 };
}

function table(rows: readonly FeedRow[], width: number): string {
  const columns = [
    { name: 'items', align: 'right' },
    { name: 'system' },
    { name: 'seconds', align: 'right' },
    { name: 'MB/s', align: 'right' },
    { name: 'heap MB', align: 'right' },
  ] as const;
  const lines = rows.map(({ n, system, seconds, mb_per_s, heap_mb }) => [
    `${n}`,
    system,
    seconds.toFixed(2),
    mb_per_s.toFixed(1),
    heap_mb.toFixed(0),
  ]);
  return formatTable(columns, lines, width);
}
