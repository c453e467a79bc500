import { cpus } from 'node:os';
import { parseOptions, readChoice } from '../src/cli/parse-options.js';
import { runProgram } from '../src/cli/run-program.js';
import { formatTable } from '../src/cli/table.js';
import type { Terminal } from '../src/cli/terminal.js';
import { writeJson } from '../src/cli/write-json.js';
import { launchBrowser } from '../tests/support/browser.js';
import type { BenchRow } from './bench-row.js';
import { measureEmbedding } from './questions/embedding.js';

/** What can be asked, by the name of the file that asks it. */
const questions = { embedding: measureEmbedding } as const;
const questionNames = Object.keys(questions) as (keyof typeof questions)[];

const help = `npm run bench: measure speed in a headless browser, beside peers in the same page

Usage: npm run bench -- [options]

  --only QUESTION   One of ${questionNames.join(', ')}. Default all.
  --json FILE       Also write the rows as JSON.
  --help            This text.

Every figure is the median of passes in which the systems take turns, with the least and the most
beside it. Compare figures of one run only: machines differ, and are busy.
`;

const options = {
  only: { type: 'string' },
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
    const browser = await launchBrowser();
    const rows: BenchRow[] = [];
    try {
      for (const name of wanted) rows.push(...(await questions[name](browser, terminal)));
      terminal.out(`${machine(browser.version())}\n\n${rowsText(rows, terminal.columns)}`);
    } finally {
      await browser.close();
    }
    if (given.json) await writeJson(given.json, { rows });
  });
}

function machine(browser: string): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Chromium ${browser}`;
}

function rowsText(rows: readonly BenchRow[], width: number): string {
  const columns = [
    { name: 'question' },
    { name: 'system' },
    { name: 'texts', align: 'right' },
    { name: 'texts-per-second', align: 'right' },
    { name: 'least to most' },
    { name: 'against the slowest', align: 'right' },
    { name: 'bytes', align: 'right' },
  ] as const;
  const lines = rows.map((row) => {
    if ('missing' in row) return [row.question, row.system, '', '', row.missing];
    const { question, system, n, least, most, bytes, 'texts-per-second': speed } = row;
    const spread = `${Math.round(least)} to ${Math.round(most)}`;
    const ratio = speed / slowestOf(question, rows);
    const times = `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
    return [question, system, `${n}`, `${Math.round(speed)}`, spread, times, `${bytes}`];
  });
  return formatTable(columns, lines, width);
}

function slowestOf(question: string, rows: readonly BenchRow[]): number {
  const speeds = rows.flatMap((row) =>
    'missing' in row || row.question !== question ? [] : [row['texts-per-second']],
  );
  return Math.min(...speeds);
}
