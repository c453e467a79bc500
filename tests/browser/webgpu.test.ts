import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { isEmbedded, openPage, openTab, untilStatus } from '../support/visit.js';

const url = inject('pageUrl');
const item = 'fellrunner-3-grippy';

let software: Browser;
let without: Browser;

beforeAll(async () => {
  software = await launchBrowser(['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']);
  without = await launchBrowser();
});
afterAll(() => Promise.all([software.close(), without.close()]));

/** Items and scores of "similar" after everything was embedded on `backend`. */
async function similarOn(browser: Browser, backend: 'wasm' | 'webgpu') {
  const context = await browser.newContext();
  const visit = await openTab(context);
  await openPage(visit, url, { backend });
  const { model } = await untilStatus(visit.page, isEmbedded, 120_000);
  const { items } = await visit.page.evaluate(
    (id) => globalThis.shop.recommend({ strategy: 'similar', item: id, limit: 20, diversity: 0 }),
    item,
  );
  await context.close();
  return {
    model,
    scores: new Map(items.map((one) => [one.item, one.score])),
    errors: visit.errors,
  };
}

describe('backends', () => {
  it('WebGPU and WebAssembly rank alike', async () => {
    const gpu = await similarOn(software, 'webgpu');
    const cpu = await similarOn(software, 'wasm');
    expect(gpu.model.backend).toBe('webgpu');
    expect(cpu.model.backend).toBe('wasm');
    for (const [id, score] of cpu.scores) expect(gpu.scores.get(id)).toBeCloseTo(score, 2);
    expect(gpu.errors).toEqual([]);
  });

  it('a lost device costs one worker, not the page', async () => {
    const context = await software.newContext();
    const visit = await openTab(context);
    await context.route(/\/assets\/worker-/, async (route) => {
      const response = await route.fetch();
      const keep = `const ask = GPUAdapter.prototype.requestDevice;
        GPUAdapter.prototype.requestDevice = async function (...given) {
          return (self.device = await ask.apply(this, given));
        };`;
      await route.fulfill({ response, body: keep + (await response.text()) });
    });
    await openPage(visit, url, { backend: 'webgpu' });
    const before = await untilStatus(visit.page, isEmbedded, 120_000);
    expect(before.model.backend).toBe('webgpu');
    await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);

    await visit.page.workers()[0]!.evaluate('self.device.destroy()');
    await visit.page.evaluate(() =>
      globalThis.shop.update([{ id: 'new', title: 'Brass desk lamp' }]),
    );
    const after = await untilStatus(
      visit.page,
      (status) => status.model.backend === 'wasm' && isEmbedded(status),
      120_000,
    );
    expect(after).toMatchObject({ state: 'ready', thread: 'worker', interactions: 1 });
    expect(after.catalog.items).toBe(before.catalog.items + 1);
    await context.close();
  });

  it('WebGPU where no adapter answers steps down to WebAssembly and says so', async () => {
    const { model } = await similarOn(without, 'webgpu');
    expect(model).toMatchObject({
      state: 'ready',
      backend: 'wasm',
      why: expect.stringMatching(/no WebGPU adapter/),
    });
  });
});
