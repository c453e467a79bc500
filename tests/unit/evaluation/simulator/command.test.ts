import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluationMain } from '../../../../src/evaluation/command.js';
import { policyNames } from '../../../../src/evaluation/simulator/simulation-job.js';
import { recordingTerminal } from '../../../support/recording-terminal.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

test('simulate takes no data and gives a table, a file and a drawing', async () => {
  const folder = temporaryFolder({});
  const [json, plot] = [join(folder, 'result.json'), join(folder, 'clicks.svg')];
  const terminal = recordingTerminal();
  const words = [
    '--task',
    'simulate',
    '--split',
    'standard',
    '--limit',
    '1',
    '--json',
    json,
    '--plot',
    plot,
  ];
  expect(await evaluationMain(words, terminal)).toBe(0);
  const { rows, lifts, judged } = JSON.parse(readFileSync(json, 'utf8'));
  expect(rows).toHaveLength(policyNames.length);
  expect(lifts).toHaveLength(1);
  // Three seeds.
  expect(judged.standard).toBe(3);
  expect(readFileSync(plot, 'utf8')).toMatch(/^<svg .*oracle/s);
}, 120_000);

test('a drawing of a task that has none is refused, and so is a condition nobody knows', async () => {
  const terminal = recordingTerminal();
  const pairs = ['--task', 'pairs', '--data', 'pairs.tsv', '--plot', 'x.svg'];
  expect(await evaluationMain(pairs, terminal)).toBe(2);
  expect(await evaluationMain(['--task', 'simulate', '--split', 'test'], terminal)).toBe(2);
  expect(terminal.said.err).toContain('only --task simulate draws');
  expect(terminal.said.err).toContain('no-drift');
});
