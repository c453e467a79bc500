import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluationMain } from '../../../src/evaluation/command.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** A year in which birthdays are bought together, and so are teas; ids differ from year to year. */
function year(folder: string, name: string, shift: number): void {
  const titles = [
    'Paper plates',
    'Paper cups',
    'Birthday candles',
    'Tea pot',
    'Tea cosy',
    'Tea towel',
  ];
  const id = (title: number) => String((title + shift) % titles.length);
  const sets = [
    [0, 1, 2],
    [3, 4, 5],
  ];
  const baskets = Array.from({ length: 20 }, (_, index) => {
    const day = String(1 + index).padStart(2, '0');
    return `c${index % 7}\t${name}-03-${day} 10:00:00\t${sets[index % 2]!.map(id).join(' ')}`;
  });
  mkdirSync(join(folder, name));
  const write = (file: string, lines: string[]) =>
    writeFileSync(join(folder, name, file), `${lines.join('\n')}\n`);
  write('items.tsv', ['item_id\ttitle', ...titles.map((title, at) => `${id(at)}\t${title}`)]);
  write('baskets.tsv', ['CustomerID\tInvoiceDate\titem_ids', ...baskets]);
}

test('one year alone teaches nothing, and a split has no meaning', async () => {
  const folder = temporaryFolder({});
  year(folder, '2021', 0);
  const complaint = async (...words: string[]) => {
    const terminal = recordingTerminal();
    const given = ['--task', 'baskets', '--data', folder, '--models', 'nano', ...words];
    expect(await evaluationMain(given, terminal)).toBe(2);
    return terminal.said.err;
  };
  expect(await complaint()).toContain('has one year only');
  year(folder, '2022', 2);
  expect(await complaint('--split', 'valid')).toContain('--split: --task baskets judges');
});

test('what was taken out of a basket is found by what earlier baskets held', async () => {
  const folder = temporaryFolder({});
  year(folder, '2021', 0);
  year(folder, '2022', 2);
  const json = join(folder, 'result.json');
  const terminal = recordingTerminal();
  const words = ['--task', 'baskets', '--data', folder, '--models', 'nano', '--json', json];
  expect(await evaluationMain(words, terminal)).toBe(0);
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report).toMatchObject({ split: '2022', judged: { baskets: 20, customers: 7 } });
  const rows = Object.fromEntries(
    report.rows.map((row: { system: string; metrics: object }) => [row.system, row.metrics]),
  );
  expect(Object.keys(rows)).toEqual(['popular', 'item-knn', 'windowshop']);
  // Two are left in each basket, and what completes them is always the third of the set.
  expect(rows.windowshop['hit@3']).toBe(1);
  expect(rows['item-knn']['hit@3']).toBe(1);
});
