import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { itemText } from '../../src/catalog/index.js';
import { createProgress } from '../../src/cli/progress.js';
import type { Terminal } from '../../src/cli/terminal.js';
import {
  chooseModels,
  type ModelName,
  modelNames,
} from '../../src/evaluation/models/model-choice.js';
import { launchBrowser } from '../../tests/support/browser.js';
import { buildSite } from '../build-site.js';
import { installPeers } from '../install-peers.js';
import type { Answer } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';
import { serveSite } from '../serve-site.js';
import { spread } from '../spread.js';

const question = 'embedding';
const passes = 5;
/** The model that runs through transformers.js too. */
const peerModel = 'minilm';
const peerName = 'minilm-transformers';
/** What transformers.js asks for beside the tokenizer, and a model folder need not have. */
const tokenizerConfig = {
  tokenizer_class: 'BertTokenizer',
  model_max_length: 128,
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  mask_token: '[MASK]',
};
const runtimeFolder = new URL('../node_modules/onnxruntime-web/dist/', import.meta.url);
/** A transformer is slow enough to be timed on fewer texts. */
const textsOf = { nano: 1_200, mini: 200, minilm: 200 } as const satisfies Record<
  ModelName,
  number
>;

/** How fast does each model embed? */
export async function askEmbedding(terminal: Terminal): Promise<Answer> {
  await installPeers(terminal);
  const browser = await launchBrowser();
  try {
    const rows = await measureEmbedding(browser, terminal);
    return { rows, text: rowTable(rows, terminal.columns) };
  } finally {
    await browser.close();
  }
}

/**
 * Milliseconds a text of each model, in a worker of one page, on WebAssembly with one thread: the
 * demo shop's products through the encoder that the engine uses, and MiniLM through transformers.js beside
 * it. They take turns, and each pass loads the model anew, so that none finds words that it has seen.
 */
async function measureEmbedding(browser: Browser, terminal: Terminal): Promise<Row[]> {
  const all = await demoTexts();
  const mounts = { '/runtime/': runtimeFolder, '/': await buildSite('peers') };
  const site = await serveSite({ mounts });
  const context = await browser.newContext();
  const progress = createProgress(terminal, 'Embedding');
  try {
    const page = await context.newPage();
    const choices = chooseModels(modelNames.join(','), {});
    const present = choices.filter(({ folder }) => folder !== undefined);
    for (const { name, folder } of present) await serveModel(page, name, folder!);
    await page.goto(`${site.url}/embedding.html`);
    const turns = choices.flatMap((choice) => [
      { ...choice, system: choice.name as string, isPeer: false },
      ...(choice.name === peerModel ? [{ ...choice, system: peerName, isPeer: true }] : []),
    ]);
    const runnable = turns.filter(({ folder }) => folder !== undefined);
    const times = new Map(turns.map(({ system }) => [system, [] as number[]]));
    for (let pass = 0; pass < passes; pass++) {
      for (const [place, { name, system, isPeer }] of runnable.entries()) {
        const texts = all.slice(0, textsOf[name]);
        const seconds = await page.evaluate(
          async ([model, list, ofPeer]) => {
            const { bench } = globalThis;
            await (ofPeer ? bench.loadPeer(model) : bench.load(model));
            return ofPeer ? bench.embedPeer(list) : bench.embed(model, list);
          },
          [name, texts, isPeer] as const,
        );
        times.get(system)!.push((seconds * 1_000) / texts.length);
        progress.update(pass * runnable.length + place + 1, passes * runnable.length);
      }
    }
    return turns.map(({ name, system, folder, missing }): Row => {
      const n = Math.min(textsOf[name], all.length);
      if (folder === undefined) return { question, system, n, note: missing! };
      const own = times.get(system)!;
      const { p50_ms, p95_ms } = spread(own);
      const note = `${Math.round(1_000 / p50_ms)} texts a second`;
      return { question, system, n, p50_ms, p95_ms, bytes: bytesOf(folder), note };
    });
  } finally {
    progress.end();
    await Promise.all([context.close(), site.close()]);
  }
}

/** Answers the page's requests below `/model/NAME/` from a folder, which need not be part of the site. */
async function serveModel(
  page: Awaited<ReturnType<Browser['newPage']>>,
  name: string,
  folder: string,
): Promise<void> {
  await page.context().route(`**/model/${name}/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.split(`/model/${name}/`)[1]!;
    try {
      await route.fulfill({ body: readFileSync(new URL(file, folder)) });
    } catch {
      const isAsked = file === 'tokenizer_config.json';
      await route.fulfill(isAsked ? { json: tokenizerConfig } : { status: 404 });
    }
  });
}

function bytesOf(folder: string): number {
  const sizes = ['model.onnx', 'onnx/model_quantized.onnx', 'tokenizer.json'].map(
    (file) => statSync(new URL(file, folder), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What the engine embeds of the demo shop's products, one of each shelf in turn. */
async function demoTexts(): Promise<string[]> {
  const folder = new URL('../../demo/catalog/', import.meta.url);
  const files = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.json'));
  const shelves = await Promise.all(
    files.sort().map(async (name): Promise<DemoProduct[]> => {
      return JSON.parse(await readFile(new URL(name, folder), 'utf8'));
    }),
  );
  const longest = Math.max(...shelves.map(({ length }) => length));
  const mixed = Array.from({ length: longest }, (_, row) =>
    shelves.flatMap((shelf) => shelf.slice(row, row + 1)),
  );
  return mixed
    .flat()
    .map(({ id, title, brand, category }) =>
      itemText({ id, title, brand, categories: [category] }),
    );
}

interface DemoProduct {
  id: string;
  title: string;
  brand: string;
  category: string;
}
