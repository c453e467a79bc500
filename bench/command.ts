import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseOptions, readChoice, readWhole } from '../src/cli/parse-options.js';
import { runProgram } from '../src/cli/run-program.js';
import type { Terminal } from '../src/cli/terminal.js';
import { UsageError } from '../src/cli/usage-error.js';
import { writeJson } from '../src/cli/write-json.js';
import { launchBrowser } from '../tests/support/browser.js';
import type { Answer, Question } from './question.js';
import { askEmbedding } from './questions/embedding.js';
import { askFeed } from './questions/feed.js';
import { askGraph } from './questions/graph.js';
import { askMainThread } from './questions/main-thread.js';
import { askMemory } from './questions/memory.js';
import { askPack } from './questions/pack.js';
import { askRecommend } from './questions/recommend.js';
import { askRetrieval } from './questions/retrieval.js';
import { askSearch } from './questions/search.js';
import { askStart } from './questions/start.js';
import { writeResults } from './results.js';

/** What can be asked, by the name of the file that asks it. */
const questions = {
  embedding: askEmbedding,
  feed: askFeed,
  graph: askGraph,
  'main-thread': askMainThread,
  memory: askMemory,
  pack: askPack,
  recommend: askRecommend,
  retrieval: askRetrieval,
  search: askSearch,
  start: askStart,
} satisfies Record<string, Question>;
const questionNames = Object.keys(questions) as (keyof typeof questions)[];
const longQuestions: readonly (keyof typeof questions)[] = ['feed', 'graph'];

const help = `npm run bench: measure speed

Usage: npm run bench -- [options]

  --only QUESTION   One of ${questionNames.join(', ')}. Default all but
                    ${longQuestions.join(' and ')}, which take long and are asked by name alone.
  --items FOLDER    Tables items.tsv or items.tsv.gz (item_id, title), anywhere below it: retrieval among
                    their titles. Default generated vectors.
  --largest N       Leaves larger sizes out, from 1,000. Default 1,000,000.
  --alone           Leaves the peers of retrieval out.
  --json FILE       Also write the rows as JSON.
  --results         Also write bench/RESULTS.md and its plot, of a whole run.
  --help            This text.

embedding    Milliseconds a text of each model, in a worker, beside the same model in transformers.js:
             the median of passes in which they take turns.
feed         Seconds and memory for a Merchant feed of ten thousand to a million items, in Node, beside
             the XML parser alone; takes 1 GB of the temporary folder.
graph        Lines a second and peak memory of \`windowshop graph\` on a generated log of ten million
             lines; takes minutes, and 2 GB of the temporary folder.
main-thread  Long Animation Frames of a tour through the demo shop.
memory       What the worker holds: objects, arrays and WebAssembly.
pack         Seconds, peak memory and bytes of \`windowshop pack\` on generated products.
recommend    From the call of recommend() to its list, in a page with a pack.
retrieval    The twenty nearest of a thousand to a million vectors, each system in a worker of the same
             page: time, share of the true ones, time to build, bytes of its files (compressed), memory.
             Graphs search among as few candidates (ef) as give them our share of true ones.
             reading-signs-once is the time to read the 1-bit codes once, in WebAssembly.
search       From the call of search() to its answer, in a page with a pack.
start        From the start of a page to its first list, beside a page whose worker answers at once.

The peers are installed into bench/node_modules by the first question that needs them.
Compare figures of one run only: machines differ, and are busy.
`;

const options = {
  only: { type: 'string' },
  items: { type: 'string' },
  largest: { type: 'string', default: '1000000' },
  alone: { type: 'boolean', default: false },
  json: { type: 'string' },
  results: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Runs the benchmarks with the words of a command line; the exit code comes back. Never throws. */
export function benchMain(words: readonly string[], terminal: Terminal): Promise<number> {
  return runProgram('bench', terminal, async () => {
    const given = parseOptions(words, options, 'npm run bench --');
    if (given.help) {
      terminal.out(help);
      return;
    }
    if (given.results && given.only) {
      throw new UsageError('--results holds a whole run: leave --only out.');
    }
    const usual = questionNames.filter((name) => !longQuestions.includes(name));
    const wanted = given.only ? [readChoice('only', given.only, questionNames)] : usual;
    const largest = readWhole('largest', given.largest, 1_000, 1_000_000);
    const rows: object[] = [];
    const answers = new Map<string, Answer>();
    const machine = await describeMachine();
    const began = performance.now();
    terminal.out(`${machine}\n`);
    const folder = await mkdtemp(join(tmpdir(), 'windowshop-bench-'));
    try {
      for (const name of wanted) {
        const answer = await questions[name](terminal, {
          folder,
          items: given.items,
          alone: given.alone,
          largest,
        });
        answers.set(name, answer);
        rows.push(...answer.rows);
        terminal.out(`\n${answer.text}`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (given.results) {
      const minutes = (performance.now() - began) / 60_000;
      await writeResults(largest, `${machine}, ${minutes.toFixed(1)} minutes`, answers);
    }
    if (given.json) await writeJson(given.json, { rows });
  });
}

async function describeMachine(): Promise<string> {
  const processors = cpus();
  const browser = await launchBrowser();
  const version = browser.version();
  await browser.close();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${memory} GB, Chromium ${version}, Node ${process.versions.node}`;
}
