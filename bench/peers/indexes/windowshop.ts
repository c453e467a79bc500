import { loadKernel, scanFile, VectorMatrix } from '../../../src/retrieval/index.js';
import type { OpenIndex } from './vector-index.js';

const read = async () => new Uint8Array(await (await fetch(scanFile())).arrayBuffer());

function open(exact: boolean): OpenIndex {
  return async (dimensions, rows) => {
    const kernel = await loadKernel(read());
    if (kernel.constructor.name.startsWith('Plain')) throw new Error('no WebAssembly');
    const matrix = new VectorMatrix(dimensions, rows, { kernel, exact });
    const search = (query: Float32Array, k: number) =>
      matrix.nearest([{ query, k }], rows)[0]!.map(({ row }) => row);
    return {
      add: (vector, row) => matrix.set(row, vector),
      // Signs are written by the first search.
      finish: () => void search(new Float32Array(dimensions).fill(1), 1),
      search,
    };
  };
}

/** As the engine scans. */
export const windowshop = open(false);
/** Every row by its 8-bit codes. */
export const windowshopInt8 = open(true);
