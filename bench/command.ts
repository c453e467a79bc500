import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseOptions, readChoice, readWhole } from '../src/cli/parse-options.js';
import { runProgram } from '../src/cli/run-program.js';
import type { Terminal } from '../src/cli/terminal.js';
import { writeJson } from '../src/cli/write-json.js';
import type { Question } from './question.js';
import { askEmbedding } from './questions/embedding.js';
import { askGraph } from './questions/graph.js';
import { askMemory } from './questions/memory.js';
import { askPack } from './questions/pack.js';
import { askRecommend } from './questions/recommend.js';
import { askRetrieval } from './questions/retrieval.js';
import { askSearch } from './questions/search.js';
import { askStart } from './questions/start.js';

/** What can be asked, by the name of the file that asks it. */
const questions = {
  embedding: askEmbedding,
  graph: askGraph,
  memory: askMemory,
  pack: askPack,
  recommend: askRecommend,
  retrieval: askRetrieval,
  search: askSearch,
  start: askStart,
} satisfies Record<string, Question>;
const questionNames = Object.keys(questions) as (keyof typeof questions)[];

const help = `npm run bench: measure speed

Usage: npm run bench -- [options]

  --only QUESTION   One of ${questionNames.join(', ')}. Default all.
  --items FOLDER    Tables items.tsv or items.tsv.gz (item_id, title), anywhere below it: retrieval among
                    their titles. Default generated vectors.
  --json FILE       Also write the rows as JSON.
  --help            This text.

embedding           Texts a second of each model, in a headless browser, beside peers in the same page:
                    the median of passes in which they take turns, with the least and the most beside
                    it.
graph               Lines a second and peak memory of \`windowshop graph\` on a generated log of ten
                    million lines; takes minutes, and 2 GB of the temporary folder.
pack                Seconds, peak memory and bytes of \`windowshop pack\` on generated products.
retrieval           The twenty nearest of a thousand to a million vectors, in Node: time, share of the true
                    ones, memory, beside a plain loop and the time to read all signs once.

Compare figures of one run only: machines differ, and are busy.
`;

const options = {
  only: { type: 'string' },
  items: { type: 'string' },
  largest: { type: 'string', default: '1000000' },
  json: { type: 'string' },
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
    const wanted = given.only ? [readChoice('only', given.only, questionNames)] : questionNames;
    const largest = readWhole('largest', given.largest, 1_000, 1_000_000);
    const rows: object[] = [];
    terminal.out(`${machine()}\n`);
    const folder = await mkdtemp(join(tmpdir(), 'windowshop-bench-'));
    try {
      for (const name of wanted) {
        const answer = await questions[name](terminal, { folder, items: given.items, largest });
        rows.push(...answer.rows);
        terminal.out(`\n${answer.text}`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (given.json) await writeJson(given.json, { rows });
  });
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`;
}
