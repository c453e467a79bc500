/**
 * Formats of a catalogue. docs/catalogs.md says which field becomes what.
 *
 * - `json`, `jsonl`: products, as an array, `{ "products": [...] }`, or one a line.
 * - `csv`, `tsv`: a table whose first line names the columns, as here or as in a Merchant feed.
 * - `merchant-xml`: Google Merchant feed, RSS 2.0 or Atom 1.0.
 * - `shopify`: `/products.json`, `/collections/<handle>/products.json`, `/products/<handle>.js`.
 * - `woocommerce`: Store API, `/wp-json/wc/store/v1/products`.
 * - `json-ld`: schema.org products, as JSON or inside a page's HTML.
 */
export type CatalogFormat =
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'tsv'
  | 'merchant-xml'
  | 'shopify'
  | 'woocommerce'
  | 'json-ld';

/** Where a catalogue lies, and what its content does not say of itself. */
export interface CatalogSource {
  /** Address of the file or of the first page. */
  url: string;
  /** Default: told by the content. */
  format?: CatalogFormat;
  /** ISO 4217 code for prices that come without one. Default: none; of Shopify, what `/meta.json` says. */
  currency?: string;
  /** Pages that are asked of Shopify and WooCommerce, of 250 and 100 products; 1 to 2,000. Default 100. */
  pages?: number;
}
