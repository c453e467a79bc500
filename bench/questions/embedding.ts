import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createProgress } from '../../src/cli/progress.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { chooseModels, modelNames } from '../../src/evaluation/models/model-choice.js';
import { serve } from '../../tests/support/serve.js';
import type { BenchRow } from '../bench-row.js';

const question = 'embedding';
const passes = 5;
/** A transformer is slow enough to be timed on fewer texts. */
const textsOf = { nano: 1_500, mini: 200, minilm: 200 } as const;

/**
 * Texts a second of each model, in a worker of one page, on WebAssembly with one thread: titles of the
 * demo shop through the encoder that the engine uses. The models take turns, pass by pass.
 */
export async function measureEmbedding(browser: Browser, terminal: Terminal): Promise<BenchRow[]> {
  const titles = await demoTitles();
  const { server, url } = await serve('bench/page/vite.config.ts');
  const page = await (await browser.newContext()).newPage();
  const progress = createProgress(terminal, 'Embedding');
  try {
    const choices = chooseModels(modelNames.join(','), {});
    const present = choices.filter(({ folder }) => folder !== undefined);
    for (const { name, folder } of present) await serveModel(page, name, folder!);
    await page.goto(url);
    for (const { name } of present) {
      await page.evaluate((model) => globalThis.bench.load(model), name);
    }
    const speeds = new Map(present.map(({ name }) => [name, [] as number[]]));
    for (let pass = 0; pass < passes; pass++) {
      for (const [place, { name }] of present.entries()) {
        const texts = titles.slice(0, textsOf[name]);
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
        n: textsOf[name],
        'texts-per-second': sorted[passes >> 1]!,
        least: sorted[0]!,
        most: sorted.at(-1)!,
        bytes: bytesOf(folder),
      };
    });
  } finally {
    progress.end();
    await page.context().close();
    await server.close();
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

async function demoTitles(): Promise<string[]> {
  const folder = new URL('../../demo/catalog/', import.meta.url);
  const files = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.json'));
  const shelves = await Promise.all(
    files.sort().map(async (name) => {
      return JSON.parse(await readFile(new URL(name, folder), 'utf8')) as { title: string }[];
    }),
  );
  // One of each shelf in turn, so that the first few hundred are of every kind.
  const longest = Math.max(...shelves.map(({ length }) => length));
  const mixed = Array.from({ length: longest }, (_, row) =>
    shelves.flatMap((shelf) => shelf.slice(row, row + 1)),
  );
  return mixed.flat().map(({ title }) => title);
}
