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
import { serve } from '../../tests/support/serve.js';
import type { Answer } from '../question.js';
import type { SpeedRow } from '../speed-row.js';
import { speedText } from '../speed-text.js';

const question = 'embedding';
const passes = 5;
/** A transformer is slow enough to be timed on fewer texts. */
const textsOf = { nano: 1_200, mini: 200, minilm: 200 } as const satisfies Record<
  ModelName,
  number
>;

/** How fast does each model embed? */
export async function askEmbedding(terminal: Terminal): Promise<Answer> {
  const browser = await launchBrowser();
  try {
    const rows = await measureEmbedding(browser, terminal);
    return { rows, text: `Chromium ${browser.version()}\n${speedText(rows, terminal.columns)}` };
  } finally {
    await browser.close();
  }
}

/**
 * Texts a second of each model, in a worker of one page, on WebAssembly with one thread: the
 * demo shop's products through the encoder that the engine uses. The models take turns, and each pass
 * loads the model anew, so that none finds words that it has seen.
 */
async function measureEmbedding(browser: Browser, terminal: Terminal): Promise<SpeedRow[]> {
  const all = await demoTexts();
  const { server, url } = await serve('bench/page/vite.config.ts');
  const context = await browser.newContext();
  const progress = createProgress(terminal, 'Embedding');
  try {
    const page = await context.newPage();
    const choices = chooseModels(modelNames.join(','), {});
    const present = choices.filter(({ folder }) => folder !== undefined);
    for (const { name, folder } of present) await serveModel(page, name, folder!);
    await page.goto(url);
    const speeds = new Map(present.map(({ name }) => [name, [] as number[]]));
    for (let pass = 0; pass < passes; pass++) {
      for (const [place, { name }] of present.entries()) {
        const texts = all.slice(0, textsOf[name]);
        await page.evaluate((model) => globalThis.bench.load(model), name);
        const seconds = await page.evaluate(
          ([model, list]) => globalThis.bench.embed(model, list),
          [name, texts] as const,
        );
        speeds.get(name)!.push(texts.length / seconds);
        progress.update(pass * present.length + place + 1, passes * present.length);
      }
    }
    return choices.map(({ name, folder, missing }) => {
      if (folder === undefined) return { question, system: name, missing };
      const sorted = speeds.get(name)!.sort((one, other) => one - other);
      return {
        question,
        system: name,
        n: Math.min(textsOf[name], all.length),
        'texts-per-second': sorted[passes >> 1]!,
        least: sorted[0]!,
        most: sorted.at(-1)!,
        bytes: bytesOf(folder),
      };
    });
  } finally {
    progress.end();
    await Promise.all([context.close(), server.close()]);
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
      await route.fulfill({ status: 404 });
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
