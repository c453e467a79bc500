import type { Browser, BrowserContext, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ErrorCode, RecommenderOptions, Status } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import { isEmbedded, openPage, openTab, untilStatus, type Visit } from '../support/visit.js';

const url = inject('pageUrl');
const item = 'fellrunner-3-grippy';

let browser: Browser;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  browser = await launchBrowser(['--host-resolver-rules=MAP shop.test 127.0.0.1']);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  visit = await openTab(context);
});
afterEach(() => context.close());

/** Answers with the real file, changed. */
function altered(change: (body: Buffer) => Buffer | string, headers: Record<string, string> = {}) {
  return async (route: Route) => {
    const response = await route.fetch();
    const body = change(await response.body());
    await route.fulfill({ response, body, headers: { ...response.headers(), ...headers } });
  };
}

/** Runs `script` in the worker before its own code. */
function inWorker(script: string) {
  return context.route(
    /\/assets\/worker-/,
    altered((body) => `${script};${body}`),
  );
}

/** Opens the page, waits for the problem, and proves that a list is still served and learns. */
async function stepDown(
  code: ErrorCode,
  options: Partial<RecommenderOptions> = {},
  address = url,
): Promise<Status> {
  await openPage(visit, address, options);
  const status = await untilStatus(visit.page, ({ problems }) =>
    problems.some((one) => one.code === code),
  );
  expect(status.state).toBe('degraded');
  await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
  const slate = await visit.page.evaluate(() => globalThis.shop.recommend({ limit: 5 }));
  expect(slate.items).toHaveLength(5);
  expect(slate.items[0]?.strategy, 'the history still counts').toBe('same-category');
  const uncaught = visit.errors.filter(
    (line) => !/Failed to load|Refused|violates|MIME type|wasm streaming|falling back/.test(line),
  );
  expect(uncaught).toEqual([]);
  return status;
}

describe('the failure ladder always ends in a list', () => {
  it('a worker script that is not there: inline, without the model', async () => {
    await context.route(/\/assets\/worker-/, (route) => route.fulfill({ status: 404, body: '' }));
    expect(await stepDown('WORKER_UNAVAILABLE')).toMatchObject({ thread: 'inline' });
  });

  it('an HTML page in place of the worker script', async () => {
    await context.route(/\/assets\/worker-/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Shop</title>' }),
    );
    await stepDown('WORKER_UNAVAILABLE');
  });

  it('a worker script that never arrives', async () => {
    await context.route(/\/assets\/worker-/, () => undefined);
    await stepDown('WORKER_UNAVAILABLE');
  });

  it('a policy that forbids workers', async () => {
    const policy = "default-src 'self'; worker-src 'none'; trusted-types windowshop";
    await context.route(
      (address) => address.pathname === '/',
      altered((body) => body, { 'content-security-policy': policy }),
    );
    await stepDown('WORKER_UNAVAILABLE');
  });

  it('a worker that dies is replaced, and what it alone knew is told to the next', async () => {
    await openPage(visit, url);
    await untilStatus(visit.page, isEmbedded);
    await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
    await visit.page.workers()[0]!.evaluate('self.close()');
    const slate = await visit.page.evaluate(() => globalThis.shop.recommend({ limit: 5 }));
    expect(slate.items).toHaveLength(5);
    expect(await visit.page.evaluate(() => globalThis.shop.history())).toMatchObject([{ item }]);
  });

  it('no WebAssembly: the model is read without the runtime', async () => {
    await inWorker('delete self.WebAssembly');
    await openPage(visit, url);
    const { model, state } = await untilStatus(visit.page, isEmbedded);
    expect(state).toBe('ready');
    expect(model).toMatchObject({
      backend: 'direct',
      why: expect.stringMatching(/no WebAssembly/),
    });
  });

  it('a policy without wasm-unsafe-eval: likewise', async () => {
    const policy = "default-src 'self'; trusted-types windowshop";
    await context.route(
      (address) => address.pathname === '/' || /worker-/.test(address.pathname),
      altered((body) => body, { 'content-security-policy': policy }),
    );
    await openPage(visit, url);
    const { model } = await untilStatus(visit.page, isEmbedded);
    expect(model.backend).toBe('direct');
  });

  it('a model file cut short', async () => {
    await context.route(
      /model\.onnx/,
      altered((body) => body.subarray(0, 1_000)),
    );
    await stepDown('MODEL_FILE_DAMAGED');
  });

  it('a model file with one wrong byte', async () => {
    await context.route(
      /model\.onnx/,
      altered((body) => {
        const wrong = Buffer.from(body);
        wrong[wrong.length >> 1]! ^= 1;
        return wrong;
      }),
    );
    await stepDown('MODEL_FILE_DAMAGED');
  });

  it('an HTML page in place of the tokenizer', async () => {
    await context.route(/tokenizer\.json/, (route) => route.fulfill({ body: '<!doctype html>' }));
    await stepDown('MODEL_FILE_DAMAGED');
  });

  it('no model folder', async () => {
    await context.route(/\/models\//, (route) => route.fulfill({ status: 404, body: '' }));
    await stepDown('MODEL_UNREACHABLE');
  });

  it('no IndexedDB: the history lasts as long as the page', async () => {
    await inWorker('Object.defineProperty(self, "indexedDB", { value: undefined })');
    await openPage(visit, url, { consent: 'granted' });
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ storage: 'memory', consent: 'granted' });
    expect(status.problems.map(({ code }) => code)).toEqual(['STORAGE_UNAVAILABLE']);
    await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
    expect(await visit.page.evaluate(() => globalThis.shop.history())).toHaveLength(1);
  });

  it('plain HTTP, where there is no crypto.subtle', async () => {
    const plain = url.replace('127.0.0.1', 'shop.test');
    await openPage(visit, plain, { consent: 'granted' });
    expect(await visit.page.evaluate(() => isSecureContext)).toBe(false);
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ state: 'ready', storage: 'indexeddb', problems: [] });
  });
});

describe('a catalogue that cannot be used', () => {
  const cases: [name: string, options: Partial<RecommenderOptions>, code: ErrorCode][] = [
    ['missing', { catalog: '/nowhere.json?' }, 'CATALOG_NOT_JSON'],
    [
      'on a host that does not answer',
      { catalog: 'http://127.0.0.1:9/x.json' },
      'CATALOG_UNREACHABLE',
    ],
    ['HTML instead of JSON', { catalog: '/index.html' }, 'CATALOG_NOT_JSON'],
    [
      'an object without products',
      { catalog: '/models/windowshop-nano/manifest.json' },
      'CATALOG_NOT_A_LIST',
    ],
    ['empty', { catalog: [] }, 'CATALOG_EMPTY'],
    ['nothing but rows without titles', { catalog: [{ id: 'a' }] as never }, 'CATALOG_EMPTY'],
    ['not given', { catalog: null as never }, 'CATALOG_NOT_A_LIST'],
  ];

  it.each(cases)('%s', async (_name, options, code) => {
    await openPage(visit, url, options);
    const status = await untilStatus(visit.page, ({ problems }) => problems.length > 0);
    expect(status.problems.map((problem) => problem.code)).toContain(code);
    const slate = await visit.page.evaluate(() => globalThis.shop.recommend());
    expect(slate.items).toEqual([]);
  });

  it('with duplicate ids, rows without titles and __proto__ keys: the good rows stay, the bad are named', async () => {
    const rows = `[{"id":"a","title":"Tent"},{"id":"a","title":"Second tent"},{"id":"b"},7,
      {"id":"__proto__","title":"Odd","__proto__":{"polluted":true}},{"id":"c","title":"Lamp","price":"12"}]`;
    await context.route('**/odd.json', (route) => route.fulfill({ body: rows }));
    await openPage(visit, url, { catalog: '/odd.json' });
    const { rejected } = await visit.page.evaluate(() => globalThis.shop.catalogReport());
    expect(rejected.map(({ row, code, kept }) => [row, code, kept])).toEqual([
      [1, 'PRODUCT_DUPLICATE', false],
      [2, 'PRODUCT_WITHOUT_TITLE', false],
      [3, 'PRODUCT_NOT_AN_OBJECT', false],
      [5, 'PRODUCT_FIELD_DROPPED', true],
    ]);
    const slate = await visit.page.evaluate(() =>
      globalThis.shop.recommend({ strategy: 'popular' }),
    );
    expect(slate.items.map((one) => one.item)).toEqual(['a', '__proto__', 'c']);
    expect(await visit.page.evaluate(() => 'polluted' in {})).toBe(false);
  });
});
