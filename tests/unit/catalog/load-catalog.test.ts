import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load-catalog.js';

const load = (source: unknown) => loadCatalog(source, Date.now);
const rowsOf = async (source: unknown) => (await load(source)).rows;

const url = 'https://shop.example/products.json';

function serve(body: string, init: ResponseInit = {}) {
  const fetched = vi.fn(async (_: string) => new Response(body, init));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const rows = [{ id: 'a', title: 'A' }];

test('an array is taken as it is, without any request', async () => {
  const fetched = serve('');
  expect(await rowsOf(rows)).toBe(rows);
  expect(await rowsOf({ products: rows })).toBe(rows);
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  JSON.stringify(rows),
  JSON.stringify({ products: rows }),
  `\ufeff${JSON.stringify(rows)}`,
])('the file %j is read', async (body) => {
  const fetched = serve(body);
  expect(await rowsOf(url)).toEqual(rows);
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([url]);
});

test.each([
  ['a 404', '[]', { status: 404 }],
  ['a 500', '[]', { status: 500 }],
])('%s is CATALOG_UNREACHABLE', async (_, body, init) => {
  serve(body, init);
  await expect(load(url)).rejects.toMatchObject({
    code: 'CATALOG_UNREACHABLE',
    detail: { url, why: `HTTP ${init.status}` },
  });
});

test('no network is CATALOG_UNREACHABLE, with the cause', async () => {
  const cause = new TypeError('Failed to fetch');
  vi.stubGlobal('fetch', () => Promise.reject(cause));
  await expect(load(url)).rejects.toMatchObject({ code: 'CATALOG_UNREACHABLE', cause });
});

test.each(['<!doctype html><title>Shop</title>', '', '[{"id":1},'])(
  '%j with status 200 is CATALOG_NOT_JSON',
  async (body) => {
    serve(body);
    await expect(load(url)).rejects.toMatchObject({ code: 'CATALOG_NOT_JSON' });
  },
);

test.each(['{}', 'null', '7', '{"products":{}}', '"text"'])(
  '%j is CATALOG_NOT_A_LIST',
  async (body) => {
    serve(body);
    await expect(load(url)).rejects.toMatchObject({ code: 'CATALOG_NOT_A_LIST' });
  },
);

test.each([undefined, null, 7, {}, { products: 'x' }])(
  'a catalogue %j is CATALOG_NOT_A_LIST',
  async (source) => {
    await expect(load(source)).rejects.toMatchObject({ code: 'CATALOG_NOT_A_LIST' });
  },
);

test('a line that never answers is given up', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  vi.stubGlobal('fetch', (_: string, init: RequestInit) =>
    init.signal?.aborted ? Promise.reject(init.signal.reason) : new Promise(() => undefined),
  );
  await expect(load(url)).rejects.toMatchObject({ code: 'CATALOG_UNREACHABLE' });
  expect(timeout).toHaveBeenCalledOnce();
});
