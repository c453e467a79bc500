import type { Source } from '../report.js';
import { namesOf } from '../values.js';

/** OpenGraph's `og:type` of products, and the ids that go with it. */
export const openGraphSource: Source = {
  read() {
    const type = contentOf('og:type')?.toLowerCase() ?? '';
    if (!/^(og:)?product(\.item)?$/.test(type)) return [];
    const names = namesOf(
      contentOf('product:retailer_item_id'),
      contentOf('product:item_group_id'),
      contentOf('og:url'),
    );
    return names.length > 0 ? [{ source: 'open-graph', type: 'view', lines: [{ names }] }] : [];
  },
};

function contentOf(property: string): string | undefined {
  const tag = document.querySelector(`meta[property="${property}"], meta[name="${property}"]`);
  return tag?.getAttribute('content') ?? undefined;
}
