import { loadKernel, type ReadBeside } from '../retrieval/index.js';
import { ItemVectors } from './item-vectors.js';
import type { KeepVectors } from './shop-catalog.js';

/** How to keep vectors with the fastest scans that run here. Never throws. */
export async function withFastestScans(read: ReadBeside | undefined): Promise<KeepVectors> {
  const kernel = await loadKernel(read);
  return (catalog, options) => new ItemVectors(catalog, { ...options, kernel });
}
