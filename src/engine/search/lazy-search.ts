import type { Search, SearchParts } from './search.js';

/**
 * Search, loaded at its first use: most visits never search. What could not be loaded is asked for again
 * by the next call.
 */
export function createLazySearch(parts: SearchParts): Search {
  let loading: Promise<Search> | undefined;
  function load(): Promise<Search> {
    loading ??= import('./search.js').then(
      ({ createSearch }) => createSearch(parts),
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }
  return {
    search: async (text, request) => (await load()).search(text, request),
    suggest: async (text, limit) => (await load()).suggest(text, limit),
  };
}
