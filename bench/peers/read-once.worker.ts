import { expose } from 'comlink';
import address from './assembly/read-once.wasm?url';

const pageBytes = 65_536;

const bench = {
  /** Milliseconds of each of `times` readings of `bytes` bytes, by WebAssembly with SIMD. */
  async read(bytes: number, times: number): Promise<number[]> {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
    // Memory that was never written is one page of zeros, read from the nearest cache.
    new Uint8Array(memory.buffer).fill(1);
    const { instance } = await WebAssembly.instantiateStreaming(fetch(address), {
      env: { memory },
    });
    const { read } = instance.exports as { read(from: number, bytes: number): number };
    return Array.from({ length: times }, () => {
      const began = performance.now();
      read(0, bytes - (bytes % 64));
      return performance.now() - began;
    });
  },
};

export type ReadingBench = typeof bench;

expose(bench);
