import { WindowshopError } from '../../errors.js';
import { definedFields } from '../../shared/defined-fields.js';
import type { ImportContext, Row } from './importer.js';
import { hasJsonLd, jsonLdRows } from './json-ld.js';
import { merchantRow } from './merchant-item.js';
import { isShopifyProduct, shopifyRow } from './shopify-product.js';
import { fieldsOf, isObject } from './value.js';
import { isWoocommerceProduct, woocommerceRow } from './woocommerce-product.js';

/**
 * The products in a JSON value: an array, `{ products }`, `{ product }` or one product, each in our own
 * words or in those of Shopify, WooCommerce or a Merchant feed; or anything with schema.org in it.
 *
 * Throws `CATALOG_NOT_A_LIST`.
 */
export function rowsInValue(value: unknown, context: ImportContext): readonly Row[] {
  const list = listIn(value);
  if (list && !list.some(hasJsonLd)) return list.map((entry) => rowOfProduct(entry, context));
  if (hasJsonLd(value) || list) return jsonLdRows(list ?? value, context);
  throw new WindowshopError('CATALOG_NOT_A_LIST');
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const { products, product } = fieldsOf(value);
  if (Array.isArray(products)) return products;
  if (isShopifyProduct(product)) return [product];
  return isShopifyProduct(value) || isWoocommerceProduct(value) ? [value] : undefined;
}

function rowOfProduct(product: unknown, context: ImportContext): Row {
  if (isShopifyProduct(product)) return shopifyRow(product, context.url);
  if (isWoocommerceProduct(product)) return woocommerceRow(product, context.url);
  if (isObject(product) && (product.image_link !== undefined || product.link !== undefined)) {
    return { ...product, ...definedFields(merchantRow(product, context)) };
  }
  return product;
}
