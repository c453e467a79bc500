import { parseOptions, readChoice, readWhole } from '../cli/parse-options.js';
import { runProgram } from '../cli/run-program.js';
import type { Terminal } from '../cli/terminal.js';
import { UsageError } from '../cli/usage-error.js';
import { writeJson } from '../cli/write-json.js';
import { writeText } from '../cli/write-text.js';
import { help } from './help.js';
import { chooseModels, modelNames } from './models/model-choice.js';
import { taskNames, tasks, tasksWithoutData, tasksWithPlot } from './tasks.js';
import { tune } from './tune/tune.js';

const options = {
  task: { type: 'string' },
  data: { type: 'string', multiple: true },
  tune: { type: 'boolean' },
  split: { type: 'string' },
  models: { type: 'string' },
  mini: { type: 'string' },
  minilm: { type: 'string' },
  limit: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'string' },
  plot: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const readSeed = (text = '1') => readWhole('seed', text, 0, 2 ** 32 - 1);

/** Runs an evaluation with the words of its command line; the exit code comes back. Never throws. */
export function evaluationMain(words: readonly string[], terminal: Terminal): Promise<number> {
  return runProgram('eval', terminal, async () => {
    const given = parseOptions(words, options, 'npm run eval --');
    if (given.help || words.length === 0) {
      terminal.out(help);
      return;
    }
    const { json, limit, mini, minilm } = given;
    if (given.tune) {
      terminal.out(await tune(given.data ?? [], readSeed(given.seed), terminal));
      return;
    }
    const taskName = readChoice('task', given.task ?? '', taskNames);
    const [data = '', ...others] = given.data ?? [];
    if (others.length > 0) throw new UsageError('--data may stand once, unless with --tune.');
    if (!data && !tasksWithoutData.has(taskName))
      throw new UsageError('--data PATH is missing. `npm run eval -- --help` explains it.');
    if (given.plot && !tasksWithPlot.has(taskName))
      throw new UsageError('--plot: only --task simulate draws its result.');
    const { report, text, plot } = await tasks[taskName](
      {
        data,
        split: given.split,
        seed: readSeed(given.seed),
        limit: limit === undefined ? undefined : readWhole('limit', limit, 1, 1e9),
        models: chooseModels(given.models ?? modelNames.join(','), { mini, minilm }),
      },
      terminal,
    );
    terminal.out(text);
    if (json) await writeJson(json, report);
    if (given.plot && plot) await writeText('plot', given.plot, plot);
  });
}
