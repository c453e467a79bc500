import { expect, test } from 'vitest';
import { formatTable } from '../../../src/cli/table.js';

test('columns stand under their names', () => {
  const columns = [{ name: 'n', align: 'right' }, { name: 'title' }] as const;
  expect(
    formatTable(
      columns,
      [
        ['1', 'Tent'],
        ['10', 'Bag'],
      ],
      80,
    ),
  ).toBe([' n  title', ' 1  Tent', '10  Bag', ''].join('\n'));
});

test('only columns that may shrink are cut, the widest first', () => {
  const columns = [{ name: 'id' }, { name: 'title', shrinksTo: 5 }, { name: 'why', shrinksTo: 5 }];
  const text = formatTable(columns, [['a-long-id', 'a title of many words', 'short']], 26);
  expect(text).toBe(['id         title     why', 'a-long-id  a title…  short', ''].join('\n'));
});

test('a table that cannot shrink enough stays wider than the screen', () => {
  const text = formatTable([{ name: 'title', shrinksTo: 5 }], [['abcdefgh']], 2);
  expect(text).toBe('title\nabcd…\n');
});
