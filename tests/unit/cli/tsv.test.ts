import { expect, test } from 'vitest';
import { parseTsv } from '../../../src/cli/tsv.js';

const parse = (text: string, required = ['id']) => parseTsv(text, required, 'items.tsv');

test('each row comes back by column name, whatever the order of the columns', () => {
  expect(parse('title\tid\nA "quoted" tent\t1\n')).toEqual([{ title: 'A "quoted" tent', id: '1' }]);
});

test('quotes and commas are plain characters, and only tabs end a cell', () => {
  expect(parse('id\ttitle\n1\t"a, b\n2\t3/8" bolt')).toEqual([
    { id: '1', title: '"a, b' },
    { id: '2', title: '3/8" bolt' },
  ]);
});

test('Windows line ends and empty lines do no harm', () => {
  expect(parse('id\ttitle\r\n\r\n1\ta\r\n')).toEqual([{ id: '1', title: 'a' }]);
});

test('a cell missing at the end of a line is empty; one too many is ignored', () => {
  expect(parse('id\ttitle\n1\n2\tb\tc')).toEqual([
    { id: '1', title: '' },
    { id: '2', title: 'b' },
  ]);
});

test('a column named like a part of every object is only a column', () => {
  const [row] = parse('id\t__proto__\n1\tx');
  expect(row?.id).toBe('1');
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test('an empty file, missing columns and missing rows are said with the file name', () => {
  expect(() => parse(' \n')).toThrow('items.tsv is empty.');
  expect(() => parse('id\ttitle\n')).toThrow('items.tsv has a first line but no rows.');
  expect(() => parse('id,title\n1,a', ['id', 'title'])).toThrow(
    'items.tsv has no column id, title; its first line must name the columns, and names id,title. Columns must be separated by tabs.',
  );
});
