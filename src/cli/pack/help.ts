import { catalogFormats } from '../../catalog/importers/check-source.js';

/** What `windowshop pack --help` prints. */
export const packHelp = `windowshop pack: turn products, and their orders, into static files for the page

Usage: windowshop pack --feed FILE [options]

  --feed FILE    Products: a file or an address, plain or gzipped, in one of many formats, told
                 by its content: JSON, JSON lines, CSV, TSV, a Google Merchant feed, Shopify's
                 /products.json, WooCommerce's Store API, schema.org. docs/catalogs.md says which
                 field becomes what. JSON is read at once, all else as it goes.
  --format NAME  What it is, where the content does not tell: ${catalogFormats.slice(0, 5).join(', ')},
                 ${catalogFormats.slice(5).join(', ')}.
  --currency C   Currency of prices without one, as in EUR.
  --orders FILE  A log of orders, as \`windowshop graph\` reads it without further options.
  --graph FILE   Instead of the log, an item graph that \`windowshop graph\` has made.
  --out DIR      The pack's folder, for the option \`pack\` of createRecommender(). Default: pack.
                 What an earlier run left there is used: only products that are new, or have
                 another title, brand or category, are embedded.
  --model DIR    Folder or address of another embedding model; the page must use the same.
  --help         This text.

The same files give the same bytes. Nothing is sent anywhere. docs/pack-format.md describes the
files and how to serve them.
`;
