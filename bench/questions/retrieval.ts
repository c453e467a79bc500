import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Terminal } from '../../src/cli/terminal.js';
import { launchBrowser } from '../../tests/support/browser.js';
import { buildSite } from '../build-site.js';
import { installPeers } from '../install-peers.js';
import type { MeasuredRetrieval, RetrievalTask } from '../peers/retrieval.js';
import type { Answer, QuestionOptions } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';
import { serveSite } from '../serve-site.js';
import { spread } from '../spread.js';
import { type Queries, writeCorpus } from '../vector-corpus.js';
import { generatedVectors, itemVectors } from '../vector-source.js';

const question = 'retrieval';
const sizes = [1_000, 10_000, 100_000, 1_000_000];
const wanted = 20;
const queries = 30;
/** Milliseconds that a peer may take to build. */
const longestBuild = 180_000;
/** Megabytes that it may hold: a tab's objects end at 4,096. */
const mostMemory = 3_500;
/** What the note of a graph's row begins with. */
const graphNote = 'ef ';

const own = ['windowshop', 'windowshop-int8', 'plain-js'];
const exactPeers = ['voy', 'orama', 'client-vector-search'];
/** Graphs, which find less or more as they are told to: each is told to find what we do. */
const graphs = ['hnswlib-wasm', 'edgevec', 'mememo'];

/**
 * How long do the twenty nearest take, and how many of them are the true ones? Each system in a worker of
 * the same page, one after the other.
 */
export async function askRetrieval(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  await installPeers(terminal);
  const { items, largest, alone } = options;
  const systems = alone ? own : [...own, ...exactPeers, ...graphs];
  const source = items === undefined ? generatedVectors() : await itemVectors(items, terminal);
  const { dimensions } = source;
  const folder = await mkdtemp(join(tmpdir(), 'windowshop-bench-'));
  const site = await serveSite({
    mounts: { '/vectors/': folder, '/': await buildSite('peers') },
    isolated: true,
  });
  const browser = await launchBrowser(['--enable-blink-features=ForceEagerMeasureMemory']);
  try {
    terminal.err('Writing vectors\n');
    const path = join(folder, 'vectors.bin');
    const chosen = sizes.filter((size) => size <= largest);
    const corpora = await writeCorpus(path, source, chosen, queries, wanted);
    const open = async () => {
      const opened = await browser.newPage();
      await opened.goto(`${site.url}/retrieval.html`);
      return opened;
    };
    let page = await open();
    const rows: Row[] = [];
    for (const corpus of corpora) {
      const before = rows.slice();
      for (const system of systems) {
        terminal.err(`Retrieval among ${corpus.rows}: ${system}\n`);
        const row = await measureOrSay(page, system, { ...corpus, dimensions }, before, rows);
        // What failed may have taken the page along.
        if (row.p50_ms === undefined) page = await open();
        rows.push(row);
      }
      const bytes = (corpus.rows * dimensions) / 8;
      const times = await page.evaluate((size) => globalThis.retrieval.read(size, 150), bytes);
      rows.push({ question, system: 'reading-signs-once', n: corpus.rows, ...spread(times) });
    }
    return { rows, text: `${source.said}\n${rowTable(rows, terminal.columns)}` };
  } finally {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The row of a system: figures, or why there are none. */
async function measureOrSay(
  page: Page,
  system: string,
  corpus: Queries & { dimensions: number },
  smaller: readonly Row[],
  rows: readonly Row[],
): Promise<Row> {
  const n = corpus.rows;
  const last = smaller.findLast((row) => row.system === system);
  const hopeless = last && whyHopeless(last, n);
  if (hopeless) return { question, system, n, note: hopeless };
  const ours = rows.find((row) => row.n === n && row.system === 'windowshop')?.['recall@20'];
  const candidates = Number(last?.note?.slice(graphNote.length)) || undefined;
  try {
    return await measure(page, {
      system: system as RetrievalTask['system'],
      corpus: { ...corpus, vectors: '/vectors/vectors.bin' },
      ...(graphs.includes(system) && ours !== undefined && { recall: ours }),
      ...(candidates && { candidates }),
      limit: longestBuild,
    });
  } catch (error) {
    return { question, system, n, note: `failed: ${reasonOf(error)}` };
  }
}

/** Why a system is not tried with `n` vectors after what it did with fewer; building never takes less than in proportion. */
function whyHopeless({ n: before, build_ms, rss_mb, p50_ms }: Row, n: number): string | undefined {
  if (p50_ms === undefined) return `not tried after ${before}`;
  const times = n / before;
  const [seconds, memory] = [(build_ms! / 1_000) * times, rss_mb! * times];
  if (seconds > longestBuild / 1_000) {
    return `takes over ${longestBuild / 1_000} s to build: ${before} took ${(build_ms! / 1_000).toFixed(1)} s`;
  }
  if (memory > mostMemory)
    return `takes over ${mostMemory} MB: ${before} took ${rss_mb!.toFixed(0)} MB`;
  return undefined;
}

async function measure(page: Page, task: RetrievalTask): Promise<Row> {
  // Vectors cross to the page as plain numbers.
  const { queries: asked, ...corpus } = task.corpus;
  const measured = await page.evaluate(
    ([rest, lists]) => {
      const queries = lists.map((list) => Float32Array.from(list));
      return globalThis.retrieval.measure({ ...rest, corpus: { ...rest.corpus, queries } });
    },
    [{ ...task, corpus }, asked.map((query) => [...query])] as const,
  );
  return rowOf(task, measured);
}

function rowOf({ system, corpus }: RetrievalTask, measured: MeasuredRetrieval): Row {
  const { times, recall, build_ms, bytes, memory, candidates } = measured;
  return {
    question,
    system,
    n: corpus.rows,
    ...spread(times),
    'recall@20': recall,
    build_ms,
    bytes,
    rss_mb: memory / 2 ** 20,
    ...(candidates !== undefined && { note: `${graphNote}${candidates}` }),
  };
}

function reasonOf(error: unknown): string {
  const said = (error as Error).message.replace(/^page\.evaluate: (Error: )?/, '');
  return said.split('\n')[0]!.trim();
}
