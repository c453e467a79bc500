import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { loadKernel } from '../../../../src/retrieval/kernel/load-kernel.js';
import { PlainKernel } from '../../../../src/retrieval/kernel/plain-kernel.js';
import { scanFile } from '../../../../src/retrieval/kernel/scan-file.js';
import { WasmKernel } from '../../../../src/retrieval/kernel/wasm-kernel.js';

const fromDisk = async () => new Uint8Array(await readFile(scanFile()));

test('the compiled scans are found beside the code', async () => {
  expect(await loadKernel(fromDisk())).toBeInstanceOf(WasmKernel);
});

test('plain TypeScript stands in where the file is missing, or is something else', async () => {
  const missing = async () => {
    throw new TypeError('Failed to fetch');
  };
  const page = async () => new TextEncoder().encode('<!doctype html>');
  for (const read of [undefined, missing, page]) {
    expect(await loadKernel(read?.())).toBeInstanceOf(PlainKernel);
  }
});

test('a file that does not come in two seconds is not waited for', async () => {
  vi.useFakeTimers();
  const loading = loadKernel(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect(await loading).toBeInstanceOf(PlainKernel);
});

test('plain TypeScript stands in where the page forbids WebAssembly, or the browser has none', async () => {
  vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new Error('blocked by CSP'));
  expect(await loadKernel(fromDisk())).toBeInstanceOf(PlainKernel);
  vi.stubGlobal('WebAssembly', undefined);
  expect(await loadKernel(fromDisk())).toBeInstanceOf(PlainKernel);
});
