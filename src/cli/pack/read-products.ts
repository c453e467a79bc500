import { parseProduct } from '../../catalog/index.js';
import { report } from '../../errors.js';
import { mostProducts } from '../../pack/manifest.js';
import type { Product, Receipt } from '../../types.js';
import { UsageError } from '../usage-error.js';

/**
 * The products among untrusted rows, one after another; the first row of an id wins. What was left out, or
 * lost a field, is added to `receipt`. Throws `UsageError` where there are more than a pack may have.
 */
export async function* readProducts(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  receipt: Receipt,
): AsyncGenerator<Product> {
  const ids = new Set<string>();
  let index = 0;
  for await (const row of rows) {
    const { product, problems } = parseProduct(row, index);
    const isKept = product !== undefined && !ids.has(product.id);
    if (product && !isKept) problems.push(report('PRODUCT_DUPLICATE', { id: product.id }));
    for (const problem of problems) {
      receipt.rejected.push({ ...problem, row: index, kept: isKept });
    }
    index++;
    if (!isKept) continue;
    ids.add(product.id);
    if (++receipt.accepted > mostProducts) {
      throw new UsageError(
        'The feed has more than 1,000,000 products, the most that a pack may have. Leave out what is not for sale.',
      );
    }
    yield product;
  }
}
