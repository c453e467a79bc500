import { catalogFormats } from '../../catalog/importers/check-source.js';
import { Catalog } from '../../catalog/index.js';
import { defaultDiversity } from '../../ranking/index.js';
import type { Slate, Status } from '../../types.js';
import type { Command } from '../command.js';
import { readItems } from '../items-file.js';
import { readJsonFile } from '../json-file.js';
import { openEngine } from '../open-engine.js';
import { parseOptions } from '../parse-options.js';
import { readIds, readRequest, strategyNames } from '../recommend-request.js';
import { slateText } from '../slate-text.js';
import { tellRejected } from '../tell-rejected.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

const help = `windowshop recommend: rank the items of a file for somebody's history

Usage: windowshop recommend --items FILE --history ID,ID,ID [options]

  --items FILE       Items: a file or an address, plain or gzipped, in one of many formats, told by
                     its content: JSON, JSON lines, CSV, TSV, a Google Merchant feed, Shopify's
                     /products.json, WooCommerce's Store API, schema.org. docs/catalogs.md.
  --format NAME      What it is, where the content does not tell:
                     ${catalogFormats.join(', ')}.
  --currency C       Currency of prices without one, as in EUR.
  --history IDS      Ids of items that were looked at, oldest first, separated by commas.
                     Without it the list is the same for everybody.
  --limit N          Items in the list, 1 to 200. Default 10.
  --strategy NAME    ${strategyNames.slice(0, 5).join(', ')},
                     ${strategyNames.slice(5).join(', ')}.
                     Default for-you; with --item and no --history, similar.
  --item ID          The item whose page it is: what similar, complementary and bought-together
                     go by. It is never in the list.
  --repeats WHAT     exclude or allow items of the history. Default: exclude in for-you and
                     because-you-viewed, else allow.
  --diversity D      How much the items may differ from each other, 0 to 1.
                     Default ${defaultDiversity}.
  --graph FILE       Item graph, made by \`windowshop graph\`.
  --rules FILE       JSON with rules as shop.recommend() takes them: filter, exclude, boost, bury,
                     maxPerBrand, maxPerCategory, pin. The options above win.
  --json             Print one JSON document: items, used (what found most of them), status,
                     timings (milliseconds).
  --model DIR        Folder of another embedding model.
  --no-cache         Neither read nor write vectors on disk.
  --help             This text.

The vectors of the items are kept, so that the next run with the same file has nothing to embed: in
$WINDOWSHOP_CACHE, else in windowshop/ of $XDG_CACHE_HOME, else in ~/.cache/windowshop/. They can be
deleted at any time. Nothing is sent anywhere.
`;

const options = {
  items: { type: 'string' },
  format: { type: 'string' },
  currency: { type: 'string' },
  history: { type: 'string' },
  limit: { type: 'string' },
  strategy: { type: 'string' },
  item: { type: 'string' },
  repeats: { type: 'string' },
  diversity: { type: 'string' },
  rules: { type: 'string' },
  json: { type: 'boolean' },
  graph: { type: 'string' },
  model: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const;

/** `windowshop recommend`. */
export const recommend: Command = {
  name: 'recommend',
  summary: "rank the items of a file for somebody's history",
  help,
  async run(words, terminal) {
    const began = performance.now();
    const given = parseOptions(words, options, 'windowshop recommend');
    const own = readRequest(given);
    const rules = given.rules === undefined ? {} : await readRules(given.rules);
    const request = { ...rules, ...own };
    const path = given.items;
    if (!path) {
      throw new UsageError('--items FILE is missing. `windowshop recommend --help` explains it.');
    }
    const items = await readItems(path, {
      format: given.format,
      currency: given.currency,
      onProblem: ({ message }) => terminal.err(`${message}\n`),
    });
    const catalog = new Catalog();
    tellRejected(catalog.load(items), terminal);
    if (catalog.size === 0) throw new UsageError(`${path} holds no usable item.`);
    if (request.item !== undefined && !catalog.get(request.item)) {
      throw new UsageError(`--item: ${path} has no item ${request.item}.`);
    }
    const history = knownIds(readIds(given.history ?? ''), catalog, terminal);

    const cache = !given['no-cache'];
    const { engine, status } = await openEngine(
      { items, path, cache, model: given.model, graph: given.graph },
      terminal,
    );
    for (const { message } of status().problems) terminal.err(`${message}\n`);
    await engine.record(history.map((item) => ({ type: 'view', item })));
    const slate = await engine.recommend(request);
    if (slate.error) terminal.err(`${slate.error.message}\n`);
    const last = status();
    await engine.close();
    terminal.out(
      given.json
        ? slateJson(slate, last, performance.now() - began)
        : slateText(slate, terminal.columns),
    );
  },
};

async function readRules(path: string): Promise<object> {
  const rules = await readJsonFile(path);
  if (typeof rules === 'object' && rules !== null && !Array.isArray(rules)) return rules;
  throw new UsageError(`--rules: ${path} must hold an object.`);
}

function knownIds(ids: readonly string[], catalog: Catalog, terminal: Terminal): string[] {
  const unknown = ids.filter((id) => !catalog.get(id));
  if (unknown.length > 0) terminal.err(`Not among the items, skipped: ${unknown.join(', ')}\n`);
  return ids.filter((id) => catalog.get(id));
}

function slateJson({ items, used, timings }: Slate, status: Status, total: number): string {
  const document = {
    items: items.map(({ item, product, score, strategy, reason }) => {
      return { item, title: product.title, score, strategy, reason };
    }),
    used,
    status,
    timings: { embed: status.embedding.ms, rank: timings.rank, total },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
