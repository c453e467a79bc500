import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

/** Compiles the loop that reads memory once to WebAssembly, beside its source. */
export async function compileReadOnce(): Promise<void> {
  const folder = fileURLToPath(new URL('peers/assembly/', import.meta.url));
  const { error, stderr } = await main([
    `${folder}read-once.ts`,
    ...['--outFile', `${folder}read-once.wasm`],
    ...['--runtime', 'stub', '--noAssert', '--importMemory', '--enable', 'simd'],
    ...['--optimizeLevel', '3', '--shrinkLevel', '0'],
  ]);
  if (error) throw new Error(`${stderr}${error.message}`);
}
