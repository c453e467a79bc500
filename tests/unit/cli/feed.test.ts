import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openFeed } from '../../../src/cli/feed.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const [name] = Object.keys(files);
  const feed = await openFeed(join(temporaryFolder(files), name!));
  const rows: unknown[] = [];
  for await (const row of feed.rows) rows.push(row);
  return { rows, share: feed.share() };
}

const two = '{"id":"a","title":"A"}\n\n{"id":"b","title":"B"}\r\n';

test.each<[string, Record<string, string | Uint8Array>]>([
  ['lines', { 'feed.jsonl': `\uFEFF${two}` }],
  ['lines, gzipped', { 'feed.ndjson.gz': gzipSync(two) }],
  ['an array', { 'feed.json': '[{"id":"a","title":"A"},{"id":"b","title":"B"}]' }],
  ['a table', { 'feed.tsv': 'item_id\ttitle\na\tA\nb\tB\n' }],
])('%s are read to the end', async (_, files) => {
  const { rows, share } = await read(files);
  expect(rows).toEqual([
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ]);
  expect(share).toBe(1);
});

test.each<[string, Record<string, string | Uint8Array>, string]>([
  ['half a gzip file', { 'feed.jsonl.gz': gzipSync(two).subarray(0, 20) }, 'cannot be read'],
])('%s is named', async (_, files, why) => {
  await expect(read(files)).rejects.toThrow(why);
});

test('a file that is not there is named', async () => {
  await expect(openFeed('nowhere.jsonl')).rejects.toThrow(
    'nowhere.jsonl cannot be read: there is no such file',
  );
});

test('a line that is no JSON is a row that the catalogue will refuse', async () => {
  const { rows } = await read({ 'feed.jsonl': '{"id":"a","title":"A"}\n{"id":\n' });
  expect(rows).toEqual([{ id: 'a', title: 'A' }, '{"id":']);
});

test('a feed that breaks off is refused: half a catalogue must not take the place of a whole one', async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, id) => `{"id":${id},"title":"Item ${Math.sin(id)}"}\n`,
  );
  const packed = gzipSync(lines.join(''));
  await expect(
    read({ 'feed.jsonl.gz': packed.subarray(0, packed.length - 5_000) }),
  ).rejects.toThrow('was not read to its end');
});
