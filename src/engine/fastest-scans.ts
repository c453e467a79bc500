import { loadKernel } from '../retrieval/index.js';
import { ItemVectors } from './item-vectors.js';
import type { KeepVectors } from './shop-catalog.js';

/** How to keep vectors with the fastest scans that run here, from the file that is being read. Never throws. */
export async function withFastestScans(
  ...reading: Parameters<typeof loadKernel>
): Promise<KeepVectors> {
  const kernel = await loadKernel(...reading);
  return (catalog, options) => new ItemVectors(catalog, { ...options, kernel });
}
