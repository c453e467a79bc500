import { writeFile } from 'node:fs/promises';
import { parseOptions, readChoice, readWhole } from '../cli/parse-options.js';
import { runProgram } from '../cli/run-program.js';
import type { Terminal } from '../cli/terminal.js';
import { UsageError } from '../cli/usage-error.js';
import { reasonOf } from '../errors.js';
import { evaluateNextItem } from './evaluate.js';
import { reportText } from './report.js';

const help = `npm run eval: measure the recommender on recorded histories

Usage: npm run eval -- --task next-item --data DIR [options]

  --task next-item   Which item comes next? The only task so far.
  --data DIR         Folder of tab separated tables, plain or gzipped: items (item_id, title, and
                     brand, categories, description), and either sequences (user_id, item_ids, days;
                     oldest first) or valid and test (user_id, history, target; oldest first).
  --split NAME       test (default) or valid. Tune on valid; look at test once.
  --past NAME        What of the valid table popularity is counted from when test is judged: headline
                     (default: all of it) or strict (each user's earliest history).
  --limit N          Judge only N users, drawn by the seed.
  --seed S           Whole number. Default 1. Order of ties, drawing of users, intervals.
  --json FILE        Also write the result as JSON.
  --help             This text.

Popularity comes from what lies before the judged part, and nothing else is learnt from the folder.
Intervals are 95 % bootstrap intervals over users. A user takes about 0.05 s with 3,500 items and
0.1 s with 12,000: large folders are judged on a sample, --limit 2000.
`;

const options = {
  task: { type: 'string' },
  data: { type: 'string' },
  split: { type: 'string' },
  past: { type: 'string' },
  limit: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Runs an evaluation with the words of its command line; the exit code comes back. Never throws. */
export function evaluationMain(words: readonly string[], terminal: Terminal): Promise<number> {
  return runProgram('eval', terminal, async () => {
    const given = parseOptions(words, options, 'npm run eval --');
    if (given.help || words.length === 0) {
      terminal.out(help);
      return;
    }
    const { data, json, limit } = given;
    readChoice('task', given.task ?? '', ['next-item']);
    if (!data) throw new UsageError('--data DIR is missing. `npm run eval -- --help` explains it.');
    const report = await evaluateNextItem(
      data,
      {
        split: readChoice('split', given.split ?? 'test', ['test', 'valid']),
        past: readChoice('past', given.past ?? 'headline', ['headline', 'strict']),
        seed: readWhole('seed', given.seed ?? '1', 0, 2 ** 32 - 1),
        limit: limit === undefined ? undefined : readWhole('limit', limit, 1, 1e9),
      },
      terminal,
    );
    terminal.out(reportText(report));
    if (json) await writeReport(json, report);
  });
}

async function writeReport(path: string, report: unknown): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`--json: ${path} cannot be written: ${reasonOf(error)}.`);
  }
}
