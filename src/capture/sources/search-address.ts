import type { Source } from '../report.js';

/** The parameters that Google Analytics takes for a site search. */
const parameters = ['q', 's', 'search', 'query', 'keyword'];

/** A page of search results, by its address. */
export const searchAddressSource: Source = {
  read() {
    const query = new URLSearchParams(location.search);
    const text = parameters.map((name) => query.get(name)?.trim()).find(Boolean);
    return text ? [{ source: 'address', type: 'search', lines: [], text }] : [];
  },
};
