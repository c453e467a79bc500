import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluationMain } from '../../../src/evaluation/command.js';
import { nanoFolder } from '../../support/nano-model.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = () =>
  temporaryFolder({
    'items.tsv': shopTable,
    'qrels.tsv': [
      'query\titem_id\trelevance',
      'sleeping bag\tbag-down\t2',
      'sleeping bag\tbag-light\t2',
      'espresso machine\tespresso\t2',
      // Nobody would find a stove under these words: all it can be is left out of recall.
      'garden gnome\tstove\t0.5',
    ].join('\n'),
  });

const run = (data: string, ...words: string[]) => runTask('search', data, ...words);

async function runTask(task: string, data: string, ...words: string[]) {
  const json = join(data, 'result.json');
  const terminal = recordingTerminal();
  const code = await evaluationMain(
    ['--task', task, '--data', data, '--split', 'all', '--json', json, ...words],
    terminal,
  );
  expect({ code, err: code === 0 ? '' : terminal.said.err }).toEqual({ code: 0, err: '' });
  return { ...terminal.said, report: JSON.parse(readFileSync(json, 'utf8')) };
}

test('words, meaning and both are judged, and the engine finds what was asked for', async () => {
  const { out, err, report } = await run(folder(), '--models', 'nano');
  expect(report).toMatchObject({ task: 'search', seed: 1, split: 'all' });
  expect(report.judged).toEqual({ queries: 3, 'left out of recall': 1 });
  const rows = Object.fromEntries(report.rows.map((row: { system: string }) => [row.system, row]));
  expect(Object.keys(rows)).toEqual(['bm25', 'words', 'nano', 'nano+bm25']);
  for (const system of Object.keys(rows)) expect(rows[system].metrics['recall@10']).toBe(1);
  expect(rows['nano+bm25'].metrics['ndcg@10']).toBeGreaterThan(0.66);
  expect(rows['nano+bm25'].ci95['ndcg@10']).toHaveLength(2);
  expect(rows.nano.metrics['texts-per-second']).toBeGreaterThan(0);
  expect(rows.bm25.metrics).not.toHaveProperty('texts-per-second');
  expect(out).toContain('3 queries, 1 left out of recall@10');
  expect(err).toContain('Searching (nano+bm25)');
});

test('vectors of items are cut to fewer dimensions and bits, and each cut is judged', async () => {
  const { report, out } = await runTask('bytes', folder(), '--models', 'nano');
  const bytes = Object.fromEntries(
    report.rows.map((row: { system: string; metrics: Record<string, number> }) => [
      row.system,
      row.metrics['bytes-each'],
    ]),
  );
  expect(Object.keys(bytes)).toHaveLength(16);
  expect(bytes).toMatchObject({ 'nano, 256 of 8 bits': 260, 'nano, 64 of 1 bits': 12 });
  expect(report.rows[0].metrics['recall@10']).toBe(1);
  expect(out).toContain('bytes-each');
});

test('a model that is missing is a row that says how to get it, and no failure', async () => {
  const nowhere = join(temporaryFolder(), 'nothing');
  const { out, report } = await run(folder(), '--models', 'minilm', '--minilm', nowhere);
  const missing = expect.stringContaining('training/export_minilm.py');
  expect(report.rows.slice(2)).toEqual([
    { system: 'minilm', missing },
    { system: 'minilm+bm25', missing },
  ]);
  expect(out).toContain('minilm: not measured, there is no model in');
});

test('a model that is brought along has rows of its own', async () => {
  const own = fileURLToPath(nanoFolder);
  const { report } = await run(folder(), '--models', 'nano,mini', '--mini', own);
  const rows = Object.fromEntries(report.rows.map((row: { system: string }) => [row.system, row]));
  expect(Object.keys(rows).slice(-2)).toEqual(['mini', 'mini+bm25']);
  expect(rows['mini+bm25'].metrics).toEqual(rows['nano+bm25'].metrics);
});

test('but for the speed, the same seed writes the same document', async () => {
  const data = folder();
  const written = async () => {
    const { report } = await run(data, '--models', 'nano', '--seed', '7');
    for (const { metrics } of report.rows) delete metrics['texts-per-second'];
    return report;
  };
  expect(await written()).toEqual(await written());
});
