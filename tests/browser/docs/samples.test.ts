import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { docSamples, root, type Sample, samplesOf } from '../../support/doc-samples.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { openTab, type Visit } from '../../support/visit.js';

const mine = samplesOf('tests/browser/docs/samples.test.ts');
const named = (language: string) =>
  mine
    .filter((sample) => sample.language === language)
    .map((sample) => [`${sample.document}:${sample.line}`, sample] as const);
const quickStart = docSamples().filter(({ document }) => document === 'docs/quick-start.md');
const catalog = quickStart.find(({ language }) => language === 'json')!.code;
const tag = '<script async src="/windowshop/windowshop.js" data-catalog="/catalog.json"></script>';
const head = '<!doctype html><html lang="en"><title>A shop</title><link rel="icon" href="data:,">';

let browser: Browser;
let context: BrowserContext;
let visit: Visit;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'windowshop-'));
  const feed = join(folder, 'catalog.json');
  await writeFile(feed, catalog);
  const words = ['pack', '--feed', feed, '--out', join(folder, 'pack')];
  const terminal = recordingTerminal();
  expect(await main(words, terminal), terminal.said.err).toBe(0);
  const library = await buildLibrary();
  browser = await launchBrowser();
  site = await serveSite({
    headers: { 'Access-Control-Allow-Origin': '*' },
    folders: {
      '/windowshop/': `${library}/`,
      '/pack/': `${folder}/pack/`,
      '/models/all-MiniLM-L6-v2/': `${root}public/models/windowshop-nano/`,
    },
  });
  Object.assign(site.pages, { '/catalog.json': catalog, '/favicon.ico': '' });
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  visit = await openTab(context);
});
afterEach(() => context.close());

/** Opens a page; what the library says on the console comes back. */
async function open(html: string): Promise<string[]> {
  const said: string[] = [];
  visit.page.on('console', (line) => line.text().includes('windowshop:') && said.push(line.text()));
  site.pages['/'] = html;
  await visit.page.goto(`${site.url}/`);
  return said;
}

/** A sample as a page of its own, with a tag if it brings none. Another host is this one by another name. */
function pageOf({ code }: Sample): string {
  const far = site.url.replace('127.0.0.1', 'localhost');
  const local = code.replaceAll('https://cdn.example', far);
  if (local.startsWith('<!doctype')) return local;
  return `${head}${/src="[^"]*windowshop\.js"/.test(local) ? '' : tag}${local}`;
}

test('the documentation has pages, styles and scripts to run', () => {
  expect(named('html').length).toBeGreaterThan(8);
  expect(named('css').length).toBeGreaterThan(3);
  expect(named('js').length).toBeGreaterThan(8);
});

test.each(named('html'))('the page of %s works', async (_, sample) => {
  const said = await open(pageOf(sample));
  const { page } = visit;
  for (const name of ['windowshop-row', 'windowshop-search', 'windowshop-privacy']) {
    if (!sample.code.includes(`<${name}`)) continue;
    const part = { 'windowshop-row': 'card', 'windowshop-search': 'input' }[name] ?? 'privacy';
    const drawn = name === 'windowshop-row' && sample.code.includes('<template');
    const inside = drawn ? 'windowshop-row .card' : `${name} [part~=${part}]`;
    await page.locator(inside).first().waitFor({ timeout: 20_000 });
  }
  await page.waitForFunction(() => customElements.get('windowshop-row'));
  expect(said).toEqual([]);
  expect(visit.errors.filter((line) => !line.includes('404'))).toEqual([]);
});

/** The page of the quick start that holds `mark`. */
const step = (mark: string) =>
  quickStart.find(({ language, code }) => language === 'html' && code.includes(mark))!;

test('the quick start’s first row shows what sells best', async () => {
  await open(pageOf(step('bestsellers')));
  await untilRows(visit.page);
  expect((await titlesOf(visit.page.locator('windowshop-row')))[0]).toBe('Moka pot for six cups');
});

test('its product page shows what goes with the shoe, then what is like it', async () => {
  await open(pageOf(step('complementary')));
  await untilRows(visit.page);
  const rows = visit.page.locator('windowshop-row');
  expect(await titlesOf(rows.nth(0))).toEqual(['Trail gaiter']);
  expect((await titlesOf(rows.nth(1)))[0]).toBe('Fell spikes for muddy trails');
});

test('its search finds the shoe that it says it finds', async () => {
  await open(pageOf(step('windowshop-search')));
  await visit.page.locator('windowshop-search input').fill('trial shoe under 140');
  await expect
    .poll(() => titlesOf(visit.page.locator('windowshop-search')), { timeout: 20_000 })
    .toContain('Ridge Runner trail shoe');
});

test('its pack is used, and neither model nor runtime is asked for', async () => {
  await open(pageOf(step('data-pack')));
  await untilRows(visit.page);
  expect(visit.paths.some((path) => path.startsWith('/pack/vectors-'))).toBe(true);
  expect(visit.paths.filter((path) => /\.onnx$|\/ort-/.test(path))).toEqual([]);
});

test.each(named('css'))('every line of %s is understood by the browser', async (_, { code }) => {
  await open(`${head}<style>${code}</style>${tag}<windowshop-row></windowshop-row>`);
  const unknown = await visit.page.evaluate((text) => {
    const blocks = [...text.matchAll(/([^{}]+)\{([^}]*)\}/g)];
    const rules = [...document.styleSheets[0]!.cssRules] as CSSStyleRule[];
    const bad = blocks.length === rules.length ? [] : ['a rule was dropped'];
    for (const [, , body = ''] of blocks) {
      for (const line of body.split(';').filter((one) => one.trim())) {
        const [name = '', ...value] = line.split(':');
        if (!CSS.supports(name.trim(), value.join(':').trim())) bad.push(line.trim());
      }
    }
    return bad;
  }, code);
  expect(unknown).toEqual([]);
});

test.each(named('js'))('the code of %s runs', async (_, { code }) => {
  const local = code
    .replaceAll("'windowshop/", "'/windowshop/")
    .replace(/(texts|elements)'/g, "$1.js'");
  const creates = code.includes('import { createRecommender }')
    ? ''
    : "import { createRecommender } from '/windowshop/index.js';";
  // What the guides speak of without making it: a recommender, a slate of it, and an item of that.
  await open(`${head}<windowshop-row></windowshop-row>
    <script type="module">
      import { createRecommender } from '/windowshop/index.js';
      import '/windowshop/elements.js';
      const shop = createRecommender({ catalog: '/catalog.json' });
      const slate = await shop.recommend();
      Object.assign(globalThis, { shop, slate: slate.slate, items: slate.items, item: slate.items[0].item, position: 0 });
      globalThis.prepared = true;
    </script>`);
  await visit.page.waitForFunction(() => 'prepared' in globalThis);
  const warnings: string[] = [];
  visit.page.on('console', (line) => warnings.push(line.text()));
  await visit.page.addScriptTag({
    type: 'module',
    content: `${creates}${local.replaceAll('.js.js', '.js')}\nglobalThis.ran = true;`,
  });
  const ran = () => visit.page.evaluate(() => 'ran' in globalThis);
  await expect.poll(async () => [await ran(), ...visit.errors], { timeout: 5_000 }).toEqual([true]);
  expect(warnings.filter((line) => /OPTION_INVALID|createRecommender\(\)/.test(line))).toEqual([]);
  expect(visit.errors.filter((line) => !line.includes('404'))).toEqual([]);
});
