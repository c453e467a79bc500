import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

type Page =
  | string
  | Uint8Array
  | ((visit: number) => { status: number; body?: string; headers?: Record<string, string> });

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A site of `pages` by path; `{origin}` in them is its own. What was asked for comes back, in order. */
async function serveSite(pages: Record<string, Page>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push(path);
    const page = pages[path];
    const visit = asked.filter((one) => one === path).length;
    const { status, body, headers } =
      page === undefined
        ? { status: 404, body: 'gone', headers: {} }
        : typeof page === 'function'
          ? { headers: {}, body: '', ...page(visit) }
          : { status: 200, body: page, headers: {} };
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body.replaceAll('{origin}', origin) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return { origin, asked };
}

const productPage = (sku: string) =>
  `<html><script type="application/ld+json">${JSON.stringify({
    '@type': 'Product',
    sku,
    name: `Pot ${sku}`,
    offers: { price: '12.50', priceCurrency: 'EUR' },
  })}</script></html>`;

const sitemap = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>{origin}${path}</loc><priority>0.5</priority></url>`)
    .join('')}</urlset>`;

async function crawl(origin: string, out: string, ...words: string[]) {
  const terminal = recordingTerminal();
  const given = ['crawl', '--site', origin, '--out', out, '--delay', '0', ...words];
  return { code: await main(given, terminal), ...terminal };
}

const idsIn = (out: string) =>
  readFileSync(out, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: string }).id);

test('the pages of the sitemaps are visited, but for what robots.txt forbids', async () => {
  const { origin, asked } = await serveSite({
    '/robots.txt': 'User-agent: *\nDisallow: /private/\nSitemap: {origin}/sitemaps.xml',
    '/sitemaps.xml':
      '<sitemapindex><sitemap><loc>{origin}/one.xml</loc></sitemap><sitemap><loc>{origin}/two.xml.gz</loc></sitemap><sitemap><loc>{origin}/sitemaps.xml</loc></sitemap><sitemap><loc>https://elsewhere.example/s.xml</loc></sitemap></sitemapindex>',
    '/one.xml': sitemap('/p/a', '/private/b', '/about', '/p/gone'),
    '/two.xml.gz': new Uint8Array(
      gzipSync('<urlset><url><loc>https://elsewhere.example/p</loc></url></urlset>'),
    ),
    '/p/a': productPage('a'),
    '/private/b': productPage('b'),
    '/about': '<html>About us</html>',
  });
  const out = join(temporaryFolder(), 'products.jsonl');
  const { code, said } = await crawl(origin, out);
  expect(code).toBe(0);
  expect(asked).toEqual([
    '/robots.txt',
    '/sitemaps.xml',
    '/one.xml',
    '/p/a',
    '/about',
    '/p/gone',
    '/two.xml.gz',
  ]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    id: 'a',
    title: 'Pot a',
    price: 12.5,
    currency: 'EUR',
    url: `${origin}/p/a`,
  });
  expect(said.out).toContain('1 products on 3 pages');
  expect(said.out).toContain('1 pages forbidden by robots.txt');
  expect(existsSync(`${out}.visited`)).toBe(false);
});

test('a crawl that was interrupted goes on where it stopped', async () => {
  const { origin, asked } = await serveSite({
    '/sitemap.xml': sitemap('/p/a', '/p/b', '/p/c'),
    '/p/a': productPage('a'),
    '/p/b': productPage('b'),
    '/p/c': productPage('c'),
  });
  const out = join(temporaryFolder(), 'products.jsonl');
  expect((await crawl(origin, out, '--pages', '2')).said.out).toContain('Pages are left');
  expect(idsIn(out)).toEqual(['a', 'b']);
  await crawl(origin, out);
  expect(idsIn(out)).toEqual(['a', 'b', 'c']);
  expect(asked.filter((path) => path.startsWith('/p/'))).toEqual(['/p/a', '/p/b', '/p/c']);
});

test('a page that lists others leaves them to their own pages', async () => {
  const list = `<script type="application/ld+json">${JSON.stringify({
    '@type': 'ItemList',
    itemListElement: ['a', 'b'].map((sku) => ({
      item: { '@type': 'Product', sku, name: `Pot ${sku}`, url: `/p/${sku}` },
    })),
  })}</script>`;
  const { origin } = await serveSite({
    '/sitemap.xml': sitemap('/pots', '/p/a'),
    '/pots': list,
    '/p/a': productPage('a'),
  });
  const out = join(temporaryFolder(), 'products.jsonl');
  await crawl(origin, out);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'a', price: 12.5 });
});

test('a site that is busy is given time; one that leads elsewhere is not followed', async () => {
  const { origin } = await serveSite({
    '/sitemap.xml': sitemap('/p/a', '/p/b'),
    '/p/a': (visit) =>
      visit === 1
        ? { status: 429, headers: { 'retry-after': '0' } }
        : { status: 200, body: productPage('a') },
    '/p/b': () => ({ status: 302, headers: { location: 'http://localhost:9/p/b' } }),
  });
  const out = join(temporaryFolder(), 'products.jsonl');
  await crawl(origin, out);
  expect(idsIn(out)).toEqual(['a']);
});

test('a site whose robots.txt fails is left in peace', async () => {
  const { origin, asked } = await serveSite({
    '/robots.txt': () => ({ status: 503, headers: { 'retry-after': '0' } }),
  });
  const { code, said } = await crawl(origin, join(temporaryFolder(), 'out'));
  expect(code).toBe(2);
  expect(said.err).toContain('HTTP 503');
  expect(new Set(asked)).toEqual(new Set(['/robots.txt']));
});

test('a site that fails again and again is left in peace', async () => {
  const paths = Array.from({ length: 40 }, (_, at) => `/p/${at}`);
  const { origin, asked } = await serveSite({
    '/sitemap.xml': sitemap(...paths),
    ...Object.fromEntries(paths.map((path) => [path, () => ({ status: 500 })])),
  });
  const { said } = await crawl(origin, join(temporaryFolder(), 'out'));
  expect(asked.filter((path) => path.startsWith('/p/'))).toHaveLength(10);
  expect(said.out).toContain('10 pages that answer HTTP 500');
});

test.each([
  [[], '--site URL is missing'],
  [['--site', 'https://shop.example'], '--out FILE is missing'],
  [['--site', '::', '--out', 'x'], '--site must be the address of a site'],
])('%j is told what is missing', async (words, complaint) => {
  const terminal = recordingTerminal();
  expect(await main(['crawl', ...words], terminal)).toBe(2);
  expect(terminal.said.err).toContain(complaint);
});
