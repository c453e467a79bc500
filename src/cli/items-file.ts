import { type FeedOptions, openFeed } from './feed.js';
import { UsageError } from './usage-error.js';

/** All products at `place`, still unchecked, as `openFeed` reads them. Throws `UsageError`. */
export async function readItems(place: string, options?: FeedOptions): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for await (const item of (await openFeed(place, options)).rows) items.push(item);
  if (items.length === 0) throw new UsageError(`${place} holds no product.`);
  return items;
}
