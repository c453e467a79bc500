import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

/** Compiles the scans to WebAssembly, beside the code that loads them. */
const folder = fileURLToPath(new URL('../src/retrieval/kernel/', import.meta.url));
const { error, stderr } = await main([
  `${folder}assembly/index.ts`,
  ...['--outFile', `${folder}scan.wasm`],
  // Nothing is allocated or checked inside: the memory comes from outside, as do all addresses.
  ...['--runtime', 'stub', '--noAssert', '--importMemory', '--enable', 'simd', '--optimize'],
  ...['--optimizeLevel', '3', '--shrinkLevel', '0'],
]);
if (error) {
  console.error(`${stderr}${error.message}`);
  process.exit(1);
}
