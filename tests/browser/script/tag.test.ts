import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { headers } from '../../../demo/build/headers.js';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { codeBlocks, readmeBlocks } from '../../support/readme.js';
import { takeShop, titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { isEmbedded, openTab, untilStatus, type Visit } from '../../support/visit.js';

type Served = Awaited<ReturnType<typeof serveSite>>;

const catalog = JSON.stringify([
  { id: 'fell', title: 'Fell spikes', url: '/p/fell', price: 129, currency: 'EUR', popularity: 3 },
  { id: 'vest', title: 'Running vest', url: '/p/vest', price: 89, currency: 'EUR', popularity: 2 },
  { id: 'pot', title: 'Moka pot', url: '/p/pot', price: 35, currency: 'EUR', popularity: 1 },
]);
const tag = '<script async src="/windowshop/windowshop.js" data-catalog="/catalog.json"></script>';
const row = '<windowshop-row limit="3"><a href="/sale">Sale</a></windowshop-row>';
const page = (...parts: string[]) =>
  `<!doctype html><html lang="en"><title>A shop</title><link rel="icon" href="/favicon.svg">${parts.join('')}`;

let browser: Browser;
let library: string;
let context: BrowserContext;
let visit: Visit;
let site: Served;
const servers: Served[] = [];

beforeAll(async () => {
  [browser, library] = await Promise.all([launchBrowser(), buildLibrary()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  visit = await openTab(context);
  site = await open({});
});
afterEach(async () => {
  await context.close();
  for (const { server } of servers.splice(0)) server.close();
});

/** A shop's own server, with the library under /windowshop/. */
async function open(given: Parameters<typeof serveSite>[0]): Promise<Served> {
  const served = await serveSite({ folders: { '/windowshop/': `${library}/` }, ...given });
  Object.assign(served.pages, { '/catalog.json': catalog, '/favicon.svg': '' });
  servers.push(served);
  return served;
}

async function visitPage(html: string, { url, pages }: Served = site): Promise<void> {
  pages['/'] = html;
  await visit.page.goto(`${url}/`);
}

const titles = () => titlesOf(visit.page.locator('windowshop-row').first());
const popular = ['Fell spikes', 'Running vest', 'Moka pot'];

describe('from an empty page to a row', () => {
  it('the README’s snippet alone, in an empty folder, shows one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'windowshop-'));
    await cp(library, join(folder, 'windowshop'), { recursive: true });
    await writeFile(join(folder, 'index.html'), readmeBlocks('html')[0]!);
    await writeFile(join(folder, 'catalog.json'), readmeBlocks('json')[0]!);
    const shop = await open({ folders: { '/': `${folder}/` } });
    delete shop.pages['/catalog.json'];
    await visit.page.goto(`${shop.url}/index.html`);
    await untilRows(visit.page);
    expect(await titles()).toEqual(['Ridge Runner trail shoe']);
    expect(visit.errors.filter((line) => !line.includes('favicon') && !/404/.test(line))).toEqual(
      [],
    );
    expect([...visit.hosts]).toEqual([new URL(shop.url).host]);
  });

  it('what was queued before the script arrived happens once, in order', async () => {
    const stub =
      'window.windowshop = window.windowshop || function () { (windowshop.q = windowshop.q || []).push(arguments) };';
    const commands = [
      "windowshop('record', { type: 'view', item: 'pot' });",
      "windowshop('record', { type: 'cart', item: 'pot' });",
      "windowshop('nonsense'); windowshop(); windowshop('ready');",
      "windowshop('ready', () => { throw new Error('the page’s own mistake') });",
    ].join('\n');
    await visitPage(page(`<script>${stub}${commands}</script>`, tag, row));
    await untilRows(visit.page);
    await takeShop(visit.page);
    const history = await visit.page.evaluate(() => globalThis.shop.history());
    expect(history.map(({ type }) => type)).toEqual(['view', 'cart']);
    expect(visit.errors).toEqual([expect.stringContaining('the page’s own mistake')]);
  });

  it('an element with the id of the global does no harm', async () => {
    await visitPage(page('<div id="windowshop"></div>', tag, row));
    await untilRows(visit.page);
    expect(await titles()).toEqual(popular);
    expect(visit.errors).toEqual([]);
  });
});

describe('loaded in odd ways', () => {
  it('twice, as script and as module: one recommender, one worker, one catalogue', async () => {
    const module =
      '<script type="module" src="/windowshop/auto.js" data-catalog="/catalog.json"></script>';
    await visitPage(page(tag, tag, module, row));
    await untilRows(visit.page);
    await visit.page.addScriptTag({ url: `${site.url}/windowshop/windowshop.js` });
    await visit.page.waitForTimeout(500);
    expect(await titles()).toEqual(popular);
    expect(visit.paths.filter((path) => path === '/catalog.json')).toHaveLength(1);
    expect(visit.page.workers()).toHaveLength(1);
    expect(visit.errors).toEqual([]);
  });

  it('as a module alone', async () => {
    const module =
      '<script type="module" src="/windowshop/auto.js" data-catalog="/catalog.json"></script>';
    await visitPage(page(module, row));
    await untilRows(visit.page);
    expect(await titles()).toEqual(popular);
  });

  it('the classic script as a module, as optimisers rewrite tags', async () => {
    await visitPage(page(tag.replace('async', 'type="module"'), row));
    await untilRows(visit.page);
    expect(await titles()).toEqual(popular);
    expect(visit.errors).toEqual([]);
  });

  it('so rewritten, with nothing in the tag: commands of the page start it', async () => {
    const bare = '<script type="module" src="/windowshop/windowshop.js?v=1"></script>';
    const init =
      "<script>window.windowshop = function () { (windowshop.q ??= []).push(arguments) }; windowshop('init', { catalog: '/catalog.json' });</script>";
    await visitPage(page(init, bare, row));
    await untilRows(visit.page);
    expect(await titles()).toEqual(popular);
    expect(visit.errors).toEqual([]);
  });

  it('in an iframe', async () => {
    site.pages['/inside'] = page(tag, row);
    await visitPage(page('<iframe src="/inside" width="800" height="500"></iframe>'));
    const inside = visit.page.frameLocator('iframe').locator('windowshop-row');
    await expect.poll(() => titlesOf(inside)).toEqual(popular);
    expect(visit.errors).toEqual([]);
  });

  it('in a sandboxed iframe, which may load no modules: the page’s own links stay', async () => {
    site.pages['/inside'] = page(tag, row);
    await visitPage(page('<iframe sandbox="allow-scripts" src="/inside"></iframe>'));
    await visit.page.waitForTimeout(1_000);
    expect(await visit.page.frameLocator('iframe').getByText('Sale').isVisible()).toBe(true);
    expect(visit.errors.filter((line) => !/CORS|Failed to load/.test(line))).toEqual([]);
  });

  it('from a file: one line on the console says what to do, and the page’s own links stay', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'windowshop-'));
    await cp(library, join(folder, 'windowshop'), { recursive: true });
    const file = join(folder, 'index.html');
    await writeFile(file, page(tag.replaceAll('"/', '"'), row));
    const warnings: string[] = [];
    visit.page.on('console', (line) => line.type() === 'warning' && warnings.push(line.text()));
    await visit.page.goto(pathToFileURL(file).href);
    await expect
      .poll(() => warnings)
      .toEqual([expect.stringMatching(/windowshop: .*serve the page/)]);
    expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
    expect(visit.errors.filter((line) => !/CORS|Failed to load/.test(line))).toEqual([]);
  });

  it('in a page that replaces its body', async () => {
    await visitPage(page(tag, row));
    await untilRows(visit.page);
    await visit.page.evaluate(() => {
      const body = document.createElement('body');
      const fresh = document.createElement('windowshop-row');
      fresh.setAttribute('limit', '2');
      body.append(fresh);
      document.body = body;
    });
    await untilRows(visit.page);
    expect(await titles()).toEqual(popular.slice(0, 2));
    expect(visit.errors).toEqual([]);
  });
});

describe('from another origin', () => {
  /** The page's tag for a library on `cdn`, as the README has it. */
  const farTag = (cdn: string, attributes = '') =>
    `<script async src="${cdn}/windowshop/windowshop.js" crossorigin="anonymous" data-catalog="/catalog.json" ${attributes}></script>`;

  it('script, worker, WebAssembly and model come from there, under the README’s policy', async () => {
    const cdn = await open({ headers: { 'Access-Control-Allow-Origin': '*' } });
    const policy = readmeBlocks('text')
      .find((block) => block.includes('blob:'))!
      .trim()
      .replaceAll('https://cdn.example', cdn.url);
    const shop = await open({ folders: {}, headers: { 'Content-Security-Policy': policy } });
    await visitPage(page(farTag(cdn.url, 'data-allow-blob-worker'), row), shop);
    await untilRows(visit.page);
    await takeShop(visit.page);
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ state: 'ready', thread: 'worker', model: { state: 'ready' } });
    expect(await titles()).toEqual(popular);
    expect(visit.errors).toEqual([]);
    expect([...visit.hosts].sort()).toEqual(
      [shop.url, cdn.url].map((url) => new URL(url).host).sort(),
    );
  });

  it('without leave for a blob lists come without the model', async () => {
    const cdn = await open({ headers: { 'Access-Control-Allow-Origin': '*' } });
    await visitPage(page(farTag(cdn.url), row));
    await untilRows(visit.page);
    await takeShop(visit.page);
    expect(await visit.page.evaluate(() => globalThis.shop.status())).toMatchObject({
      thread: 'inline',
      problems: [{ code: 'WORKER_UNAVAILABLE' }],
    });
    expect(await titles()).toEqual(popular);
  });

  it('the worker may lie on the page’s own origin', async () => {
    const cdn = await open({ headers: { 'Access-Control-Allow-Origin': '*' } });
    const [worker] = (await readFile(join(library, 'index.js'), 'utf8')).match(
      /worker-[\w-]+\.js/,
    )!;
    const attributes = `data-worker-url="/windowshop/${worker}"`;
    await visitPage(page(farTag(cdn.url, attributes), row));
    await untilRows(visit.page);
    await takeShop(visit.page);
    expect(await visit.page.evaluate(() => globalThis.shop.status().thread)).toBe('worker');
  });

  it('a host without CORS headers leaves the page as it was', async () => {
    const cdn = await open({});
    await visitPage(page(farTag(cdn.url).replace('crossorigin="anonymous"', ''), row));
    await visit.page.waitForTimeout(1_000);
    expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
  });
});

describe('integrity', () => {
  it.each(['auto.js', 'index.js', 'elements.js'])(
    '%s that is not the one that was built is not run',
    async (file) => {
      await context.route(`**/${file}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: `globalThis.tampered = true;${await response.text()}`,
        });
      });
      await visitPage(page(tag, row));
      await visit.page.waitForTimeout(1_000);
      expect(await visit.page.evaluate(() => 'tampered' in globalThis)).toBe(false);
      expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
    },
  );

  it('the tag takes the sum of the built script', async () => {
    const script = await readFile(join(library, 'windowshop.js'));
    const sum = `sha384-${createHash('sha384').update(script).digest('base64')}`;
    await visitPage(page(tag.replace('async', `async integrity="${sum}"`), row));
    await untilRows(visit.page);
    expect(await titles()).toEqual(popular);
  });
});

describe('under a policy', () => {
  it.each<[string, string, string]>([
    ['the README’s, word for word', readmeBlocks('text')[0]!, tag],
    [
      'the guide’s with a nonce, word for word',
      codeBlocks('docs/hosting.md', 'text')[0]!,
      codeBlocks('docs/hosting.md', 'html')[0]!,
    ],
  ])('%s: a row, the model in its worker, and nothing is refused', async (_, policy, script) => {
    const shop = await open({ headers: { 'Content-Security-Policy': policy.trim() } });
    await visitPage(page(script, row), shop);
    await untilRows(visit.page);
    await takeShop(visit.page);
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ state: 'ready', thread: 'worker', model: { state: 'ready' } });
    expect(await titles()).toEqual(popular);
    expect(visit.errors).toEqual([]);
  });

  it('with a nonce, a tag without it is refused', async () => {
    const [policy] = codeBlocks('docs/hosting.md', 'text') as [string];
    const shop = await open({ headers: { 'Content-Security-Policy': policy.trim() } });
    await visitPage(page(tag, row), shop);
    await visit.page.waitForTimeout(500);
    expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
    expect(visit.errors).toEqual([expect.stringContaining('Content Security Policy')]);
  });

  it('the strict one of the demo shop: everything works', async () => {
    const shop = await open({ headers });
    await visitPage(page(tag, row), shop);
    await untilRows(visit.page);
    await takeShop(visit.page);
    expect(await untilStatus(visit.page, isEmbedded)).toMatchObject({
      state: 'ready',
      thread: 'worker',
    });
    expect(visit.errors).toEqual([]);
  });

  it('one that forbids workers: lists come without the model', async () => {
    const policy = "script-src 'self'; worker-src 'none'";
    const shop = await open({ headers: { 'Content-Security-Policy': policy } });
    await visitPage(page(tag, row), shop);
    await untilRows(visit.page);
    await takeShop(visit.page);
    expect(await visit.page.evaluate(() => globalThis.shop.status().thread)).toBe('inline');
    expect(await titles()).toEqual(popular);
  });
});
