import { readFile } from 'node:fs/promises';
import { formatTable } from '../../src/cli/table.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { loadKernel, topK, VectorMatrix } from '../../src/retrieval/index.js';
import { seededRandom } from '../../src/shared/random.js';
import type { Answer, QuestionOptions } from '../question.js';
import { generatedVectors, itemVectors, type VectorSource } from '../vector-source.js';

const question = 'retrieval';
const sizes = [1_000, 10_000, 100_000, 1_000_000];
/** Floats of more rows do not fit beside the rest. */
const mostPlain = 100_000;
const wanted = 20;
/** Queries with a known answer, and times that each is asked. */
const queries = 30;
const passes = 5;

type Search = (query: Float32Array) => readonly { row: number }[];

interface RetrievalRow {
  question: string;
  system: string;
  n: number;
  p50_ms: number;
  p95_ms: number;
  'recall@20'?: number;
  build_ms?: number;
  bytes: number;
}

/**
 * How long do the twenty nearest take, and how many of them are the true ones? In Node, on one thread.
 * Queries are mixes of two or three items, as a visitor's taste is; truth is exact, in floats.
 */
export async function askRetrieval(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  const { items } = options;
  const source = items === undefined ? generatedVectors() : await itemVectors(items, terminal);
  const rows: RetrievalRow[] = [];
  for (const n of sizes) {
    terminal.err(`Retrieval among ${n}\n`);
    const asked = drawQueries(source, n);
    const truth = exactNearest(source, n, asked);
    for (const [system, exact] of [
      ['windowshop', false],
      ['windowshop-int8', true],
    ] as const) {
      rows.push({ ...(await measureMatrix(source, n, asked, truth, exact)), system });
    }
    if (n <= mostPlain) rows.push(measurePlain(source, n, asked, truth));
    rows.push(measureReading(source, n));
  }
  return { rows, text: `${source.said}\n${table(rows, terminal.columns)}` };
}

async function measureMatrix(
  source: VectorSource,
  n: number,
  asked: readonly Float32Array[],
  truth: readonly ReadonlySet<number>[],
  exact: boolean,
): Promise<Omit<RetrievalRow, 'system'>> {
  const kernel = await loadKernel(async (url) => new Uint8Array(await readFile(url)));
  const matrix = new VectorMatrix(source.dimensions, n, { kernel, exact });
  let building = 0;
  for (let row = 0; row < n; row++) {
    const vector = source.at(row);
    const began = performance.now();
    matrix.set(row, vector);
    building += performance.now() - began;
  }
  const search: Search = (query) => matrix.nearest([{ query, k: wanted }], n)[0]!;
  const began = performance.now();
  search(asked[0]!);
  building += performance.now() - began;
  const measured = measure(search, asked, truth);
  return { question, n, ...measured, build_ms: building, bytes: kernel.buffer.byteLength };
}

/** Floats and a loop: what a page would write for itself. */
function measurePlain(
  source: VectorSource,
  n: number,
  asked: readonly Float32Array[],
  truth: readonly ReadonlySet<number>[],
): RetrievalRow {
  const vectors = new Float32Array(n * source.dimensions);
  for (let row = 0; row < n; row++) vectors.set(source.at(row), row * source.dimensions);
  const search: Search = (query) =>
    topK(n, wanted, (row) => {
      let sum = 0;
      let at = row * query.length;
      for (let index = 0; index < query.length; index++) sum += query[index]! * vectors[at++]!;
      return sum;
    });
  const measured = measure(search, asked, truth);
  return { question, system: 'plain-js', n, ...measured, bytes: vectors.byteLength };
}

/** The least that a scan of all signs can take: reading them once, as a comparison of memory does. */
function measureReading({ dimensions }: VectorSource, n: number): RetrievalRow {
  const bytes = (n * dimensions) / 8;
  const half = Buffer.alloc(bytes / 2, 1);
  const other = Buffer.alloc(bytes / 2, 1);
  const read = () => void half.compare(other);
  const times = timed(Array.from({ length: queries * passes }, () => read));
  return { question, system: 'reading-signs-once', n, ...spread(times), bytes };
}

function measure(
  search: Search,
  asked: readonly Float32Array[],
  truth: readonly ReadonlySet<number>[],
): Pick<RetrievalRow, 'p50_ms' | 'p95_ms' | 'recall@20'> {
  const found = asked.map((query, at) => search(query).filter(({ row }) => truth[at]!.has(row)));
  const recall = found.flat().length / (asked.length * wanted);
  const times = timed(
    Array.from({ length: passes }, () => asked.map((query) => () => void search(query))).flat(),
  );
  return { ...spread(times), 'recall@20': recall };
}

function timed(tasks: readonly (() => void)[]): number[] {
  return tasks.map((task) => {
    const began = performance.now();
    task();
    return performance.now() - began;
  });
}

function spread(times: readonly number[]): { p50_ms: number; p95_ms: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
  return { p50_ms: at(0.5), p95_ms: at(0.95) };
}

function drawQueries(source: VectorSource, n: number): Float32Array[] {
  const random = seededRandom(n);
  return Array.from({ length: queries }, (_, index) => {
    const sum = new Float32Array(source.dimensions);
    for (let item = 0; item < 2 + (index % 2); item++) {
      const vector = source.at(Math.floor(random() * n));
      const weight = 0.3 + random();
      for (let at = 0; at < sum.length; at++) sum[at]! += weight * vector[at]!;
    }
    return sum;
  });
}

function exactNearest(
  source: VectorSource,
  n: number,
  asked: readonly Float32Array[],
): ReadonlySet<number>[] {
  const scores = asked.map(() => new Float64Array(n));
  for (let row = 0; row < n; row++) {
    const vector = source.at(row);
    for (const [at, query] of asked.entries()) {
      let sum = 0;
      for (let index = 0; index < query.length; index++) sum += query[index]! * vector[index]!;
      scores[at]![row] = sum;
    }
  }
  return scores.map((list) => new Set(topK(n, wanted, (row) => list[row]!).map(({ row }) => row)));
}

function table(rows: readonly RetrievalRow[], width: number): string {
  const columns = [
    { name: 'n', align: 'right' },
    { name: 'system' },
    { name: 'p50 ms', align: 'right' },
    { name: 'p95 ms', align: 'right' },
    { name: 'recall@20', align: 'right' },
    { name: 'build ms', align: 'right' },
    { name: 'MB', align: 'right' },
  ] as const;
  const lines = rows.map((row) => [
    `${row.n}`,
    row.system,
    row.p50_ms.toFixed(3),
    row.p95_ms.toFixed(3),
    row['recall@20']?.toFixed(3) ?? '',
    row.build_ms?.toFixed(0) ?? '',
    (row.bytes / 2 ** 20).toFixed(1),
  ]);
  return formatTable(columns, lines, width);
}
