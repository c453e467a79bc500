import type { Search, SearchParts } from './search.js';

/**
 * Search in a chunk of its own, which the first list does not wait for. The function that comes back
 * loads it once; a load that failed rejects, and the next call tries again.
 */
export function searchOpener(parts: SearchParts): () => Promise<Search> {
  let opened: Promise<Search> | undefined;
  return () => {
    opened ??= import('./search.js').then(
      ({ createSearch }) => createSearch(parts),
      (error) => {
        opened = undefined;
        throw error;
      },
    );
    return opened;
  };
}
