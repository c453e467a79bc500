import type { Catalog } from '../../catalog/index.js';
import { SearchIndex } from '../../search/index.js';
import { createSerialQueue } from '../../shared/serial-queue.js';

/** A search waits so long for the index; then it looks through what was read so far. */
const patience = 2_500;

/**
 * The index of a catalogue, built at the first search: most visits never search, and 10,000 products
 * take about half a second. Every later search first takes in what has changed.
 */
export function followCatalog(catalog: Catalog): () => Promise<SearchIndex> {
  const index = new SearchIndex((product) => catalog.descriptionOf(product));
  const queue = createSerialQueue();
  // A message may wait: let it in between two batches.
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  return async () => {
    const followed = queue.run(() => index.follow(catalog.products, pause));
    const tired = new Promise<void>((resolve) => setTimeout(resolve, patience));
    await Promise.race([followed, tired]);
    return index;
  };
}
