import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { decodeGraph, type GraphData } from '../../../src/graph/index.js';
import { DuckDbEngine } from '../../../src/graph-build/duckdb-engine.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Six customers buy a tent and then a mat, one of them also a lamp. */
const orders = [
  ...[1, 2, 3, 4, 5, 6].flatMap((day) => [
    { customer: `c${day}`, item: 'tent', time: `2024-05-0${day}` },
    { customer: `c${day}`, item: 'mat', time: `2024-05-0${day}T12:00:00Z` },
  ]),
  { customer: 'c1', item: 'lamp', time: '2024-05-09' },
];

type Line = Readonly<Record<string, string | number>>;

function csv(lines: readonly Line[], mark = ','): string {
  const names = Object.keys(lines[0]!);
  return [names, ...lines.map((line) => names.map((name) => line[name]))]
    .map((cells) => `${cells.join(mark)}\n`)
    .join('');
}

async function run(files: Readonly<Record<string, string | Uint8Array>>, ...words: string[]) {
  const folder = temporaryFolder(files);
  const path = (name: string) => join(folder, name);
  const terminal = recordingTerminal();
  const log = Object.keys(files)[0]!;
  const given = ['--orders', path(log), '--out', path('graph.bin'), '--temp', folder, ...words];
  const code = await main(['graph', ...given], terminal);
  return { code, path, ...terminal.said };
}

/** Runs the command and reads the graph back. */
async function made(files: Readonly<Record<string, string | Uint8Array>>, ...words: string[]) {
  const { code, path, out, err } = await run(files, ...words);
  expect(code, err).toBe(0);
  const graph = decodeGraph(new Uint8Array(readFileSync(path('graph.bin'))), 'graph.bin');
  return { graph, out };
}

const neighboursOf = ({ items, starts, neighbours }: GraphData, id: string) => {
  const item = items.indexOf(id);
  return Array.from(neighbours.subarray(starts[item], starts[item + 1]), (other) => items[other]);
};

test('a log becomes a graph, and a summary says what was in it', async () => {
  const { graph, out } = await made({ 'orders.csv': csv(orders) });
  expect([...graph.items].sort()).toEqual(['mat', 'tent']);
  expect(neighboursOf(graph, 'tent')).toEqual(['mat']);
  expect(neighboursOf(graph, 'mat')).toEqual(['tent']);
  const lines = out.split('\n');
  expect(lines[0]).toMatch(/^13 lines read in [\d.]+ s$/);
  expect(lines.slice(1, 3)).toEqual([
    '6 customers, 3 items',
    'of 5 customers or more: 2 items, 1 pairs',
  ]);
  expect(lines[3]).toMatch(/graph\.bin: 2 neighbours, 1 KB$/);
});

test('what one customer alone did is nowhere in the file', async () => {
  const { graph } = await made({ 'orders.csv': csv(orders) });
  expect(graph.items).not.toContain('lamp');
  // Six customers, told in steps of five.
  expect([...graph.popularity]).toEqual([5, 5]);
});

test.each<[string, Record<string, string | Uint8Array>]>([
  ['CSV with semicolons', { 'o.csv': csv(orders, ';') }],
  ['CSV with quotes', { 'o.csv': csv(orders).replace(/tent/g, '"tent"') }],
  [
    'CSV with a byte order mark and CRLF',
    { 'o.csv': `\ufeff${csv(orders)}`.replace(/\n/g, '\r\n') },
  ],
  ['gzipped CSV', { 'o.csv.gz': gzipSync(csv(orders)) }],
  ['TSV', { 'o.tsv': csv(orders, '\t') }],
  ['gzipped TSV', { 'o.tsv.gz': gzipSync(csv(orders, '\t')) }],
  ['JSON lines', { 'o.jsonl': orders.map((line) => `${JSON.stringify(line)}\n`).join('') }],
  [
    'columns with usual names',
    {
      'o.csv': csv(
        orders.map(({ customer, item, time }, row) => ({
          row,
          'Customer ID': customer,
          Price: 1,
          StockCode: item,
          InvoiceDate: time.slice(0, 16),
        })),
      ),
    },
  ],
  [
    'seconds since 1970',
    { 'o.csv': csv(orders.map((line) => ({ ...line, time: Date.parse(line.time) / 1000 }))) },
  ],
  [
    'days as eight digits, where the days are all that counts',
    {
      'o.csv': csv(
        orders.map((line) => ({
          ...line,
          time: line.time.includes('T') ? line.time : line.time.replaceAll('-', ''),
        })),
      ),
    },
  ],
  [
    'milliseconds, as numbers of JSON',
    {
      'o.jsonl': orders
        .map((line) => `${JSON.stringify({ ...line, time: Date.parse(line.time) })}\n`)
        .join(''),
    },
  ],
])('the same orders give the same graph from %s', async (_, files) => {
  const { graph } = await made({ 'orders.csv': csv(orders) });
  expect((await made(files)).graph).toEqual(graph);
});

test('Parquet is read, with its own types', async () => {
  const folder = temporaryFolder({ 'orders.csv': csv(orders) });
  const engine = await DuckDbEngine.open(':memory:');
  onTestFinished(() => engine.close());
  await engine.connection.run(
    `COPY (SELECT customer, item, CAST(time AS TIMESTAMP) AS time FROM read_csv('${folder}/orders.csv', all_varchar = true))
     TO '${folder}/o.parquet'`,
  );
  const { graph } = await made({ 'orders.csv': csv(orders) });
  const parquet = readFileSync(join(folder, 'o.parquet'));
  expect((await made({ 'o.parquet': parquet })).graph).toEqual(graph);
});

test('columns with other names are named', async () => {
  const lines = orders.map(({ customer, item, time }) => ({
    who: customer,
    what: item,
    when: time,
  }));
  const { code, err } = await run({ 'o.csv': csv(lines) });
  expect(code).toBe(2);
  expect(err).toContain('no column is known to hold the customer or the item or the time');
  expect(err).toContain('The columns are who, what, when.');
  const words = ['--customer-column', 'who', '--item-column', 'what', '--time-column', 'when'];
  const { graph } = await made({ 'o.csv': csv(lines) }, ...words);
  expect(neighboursOf(graph, 'tent')).toEqual(['mat']);
});

test('what says nothing for an item does not count, unless it is asked for', async () => {
  const lines = orders.map((line, row) => ({
    ...line,
    event_type: line.item === 'mat' ? 'Remove_From_Cart' : row % 2 === 0 ? 'purchase' : 'view',
  }));
  const { graph, out } = await made({ 'o.csv': csv(lines) });
  expect(graph.items).toEqual(['tent']);
  expect(out).toContain('left out, of a type that does not count: 6');
  const asked = await made({ 'o.csv': csv(lines) }, '--types', 'remove-from-cart,purchase');
  expect(neighboursOf(asked.graph, 'tent')).toEqual(['mat']);
});

test.each([
  ...['Returned', 'refunded', 'order-refunded', 'removed', 'removed_from_cart', 'removeFromCart'],
  ...['cancelled', 'canceled', 'deleted', 'unlike', 'view_item_list', 'Product Removed'],
])('%s does not count', async (type) => {
  const lines = orders.map((line) => ({
    ...line,
    event_type: line.item === 'mat' ? type : 'search_click',
  }));
  const { graph, out } = await made({ 'o.csv': csv(lines) });
  expect(graph.items).toEqual(['tent']);
  expect(out).toContain('types that count: search_click 7\n');
});

test('a day of eight digits that no calendar has is no time', async () => {
  const days = ['20240230', '20241301', '19000100'].map((time) => ({ ...orders[0]!, time }));
  const { out } = await made({ 'o.csv': csv([...orders, ...days]) });
  expect(out).toContain('without a time that can be read: 2');
});

test('lines that cannot be used are left out, and told by reason', async () => {
  const odd = [
    { customer: '', item: 'tent', time: '2024-05-01' },
    { customer: 'c1', item: '  ', time: '2024-05-01' },
    { customer: 'c1', item: 'tent', time: 'yesterday' },
    { customer: 'c1', item: 'tent', time: '2199-01-01' },
    { customer: 'c1', item: 'tent', time: '2024-05-01' },
  ];
  const text = `${csv([...orders, ...odd])}c9\nc9,tent,2024-05-01,extra\n`;
  const { graph, out } = await made({ 'o.csv': text });
  expect(graph).toEqual((await made({ 'orders.csv': csv(orders) })).graph);
  expect(out.split('\n').slice(1, 7)).toEqual([
    '  left out, not as the format wants them: 2',
    '  left out, without customer: 1',
    '  left out, without item: 1',
    '  left out, without a time that can be read: 1',
    '  left out, with a time in the future: 1',
    '  left out, with the same customer, item and time again: 1',
  ]);
});

test('a customer with very many lines counts as one, with the newest of them', async () => {
  const busy = Array.from({ length: 20_000 }, (_, index) => ({
    customer: 'robot',
    item: index % 2 === 0 ? 'tent' : `thing ${index}`,
    time: `${1_600_000_000 + index}`,
  }));
  const { graph, out } = await made({ 'o.csv': csv([...orders, ...busy]) });
  expect([...graph.items].sort()).toEqual(['mat', 'tent']);
  expect(neighboursOf(graph, 'mat')).toEqual(['tent']);
  expect(neighboursOf(graph, 'tent')).toEqual(['mat']);
  expect(out).toContain("left out, beyond a customer's newest events: 19,500");
});

test.each([
  ['an empty file', { 'o.csv': '' }, [], 'is empty'],
  ['a file with names only', { 'o.csv': 'customer,item,time\n' }, [], 'has no lines'],
  ['no file', { 'o.csv': '' }, ['--orders', 'none.csv'], 'none.csv cannot be read'],
  ['an unknown ending', { 'o.log': 'x' }, [], 'the ending does not tell the format'],
  ['a file that is no Parquet', { 'o.parquet': 'customer' }, [], 'cannot be read'],
  ['a file that is no JSON', { 'o.jsonl': 'customer,item\n' }, [], 'no column is known'],
  ['no lines of JSON', { 'o.jsonl': '' }, [], 'is empty'],
  ['blank lines', { 'o.jsonl': '\n\n \n' }, [], 'is empty'],
  ['blank lines of CSV', { 'o.csv': '\n\n\n' }, [], 'is empty'],
  ['an array', { 'o.json': JSON.stringify(orders) }, [], 'is a JSON array; one object a line'],
  [
    'a tall array',
    { 'o.json': JSON.stringify(orders, null, 1) },
    [],
    'is a JSON array; one object',
  ],
  [
    'a wide array',
    { 'o.json': JSON.stringify(Array(2_000).fill(orders[0])) },
    [],
    'or a JSON array in one line; one object',
  ],
  ['days of another order', { 'o.csv': 'customer,item,time\na,b,01.05.2024\n' }, [], 'ISO 8601'],
  ['a missing column', { 'o.csv': 'customer,time\na,1\n' }, [], 'hold the item'],
  [
    'a column that is not there',
    { 'o.csv': csv(orders) },
    ['--item-column', 'sku'],
    'column "sku"',
  ],
  ['types without a column', { 'o.csv': csv(orders) }, ['--types', 'view'], '--type-column NAME'],
  ['odd types', { 'o.csv': csv(orders) }, ['--types', "a'b"], 'letters, digits'],
  ['too few customers', { 'o.csv': csv(orders) }, ['--min-customers', '7'], 'has 7 customers'],
  ['no customers wanted', { 'o.csv': csv(orders) }, ['--min-customers', '0'], 'from 1 to 1000'],
  ['unreadable times', { 'o.csv': 'customer,item,time\na,b,soon\n' }, [], 'without a time'],
  ['odd memory', { 'o.csv': csv(orders) }, ['--memory', 'much'], 'such as 4GB'],
  ['no place for the graph', { 'o.csv': csv(orders) }, ['--out', '/none/g.bin'], 'be written'],
  ['no place to work', { 'o.csv': csv(orders) }, ['--temp', '/none'], '--temp: /none'],
  [
    'no Python',
    { 'o.csv': csv(orders) },
    ['--engine', 'spark', '--python', 'none'],
    'Spark cannot',
  ],
])('%s is told in one line', async (_, files, words, complaint) => {
  const { code, err } = await run(files as Record<string, string>, ...words);
  const [last] = err.trimEnd().split('\n').slice(-1);
  expect(last).toMatch(/^windowshop: /);
  expect(last).toContain(complaint);
  expect(err).not.toContain(' done in ');
  expect(code).toBe(2);
});

test('both files must be given', async () => {
  const terminal = recordingTerminal();
  expect(await main(['graph'], terminal)).toBe(2);
  expect(terminal.said.err).toContain('--orders FILE is missing');
  expect(await main(['graph', '--orders', 'o.csv'], terminal)).toBe(2);
  expect(terminal.said.err).toContain('--out FILE is missing');
});

test('recommend takes the graph', async () => {
  const pairs = ['tent-2', 'stove'];
  const lines = [1, 2, 3, 4, 5].flatMap((day) =>
    pairs.map((item, hour) => ({ customer: day, item, time: `2024-05-0${day} 0${hour}:00` })),
  );
  const { path } = await run({ 'o.csv': csv(lines), 'items.tsv': shopTable });
  vi.stubEnv('WINDOWSHOP_CACHE', path('cache'));
  const terminal = recordingTerminal();
  const words = ['--items', path('items.tsv'), '--history', 'tent-2', '--json'];
  expect(await main(['recommend', ...words, '--graph', path('graph.bin')], terminal)).toBe(0);
  const { status } = JSON.parse(terminal.said.out);
  expect(status.graph).toMatchObject({ state: 'ready', items: 2, known: 2 });

  expect(await main(['recommend', ...words, '--graph', path('o.csv')], terminal)).toBe(0);
  expect(terminal.said.err).toContain('The item graph (given as bytes) cannot be used');
  expect(await main(['recommend', ...words, '--graph', path('none')], terminal)).toBe(2);
});
