import { expect, test } from 'vitest';
import { delimiterOf, logFile, namesOf } from '../../../src/graph-build/log-file.js';

test.each([
  ['orders.csv', 'csv'],
  ['ORDERS.CSV.GZ', 'csv'],
  ['a.b/orders.tsv.gz', 'tsv'],
  ['orders.ndjson', 'jsonl'],
  ['logs/*.parquet', 'parquet'],
])('%s is taken for %s', (path, format) => {
  expect(logFile(path).format).toBe(format);
});

test('a format that is given goes before the ending', () => {
  expect(logFile('orders.txt', 'tsv')).toMatchObject({ format: 'tsv', delimiter: '\t' });
  expect(() => logFile('orders.txt')).toThrow('does not tell the format');
});

test.each([
  ['customer,item,time', ','],
  ['customer;item;"time, or day, or both"', ';'],
  ['customer\titem', '\t'],
  ['customer|item', '|'],
  ['customer', ','],
])('%j is separated by %j', (line, delimiter) => {
  expect(delimiterOf(line)).toBe(delimiter);
});

test('names may be quoted in CSV, and only there', () => {
  const line = '"customer, id", item ,"a ""b"""';
  expect(namesOf(line, logFile('o.csv'))).toEqual(['customer, id', 'item', 'a b']);
  expect(namesOf('"customer"\titem', logFile('o.tsv'))).toEqual(['"customer"', 'item']);
});
