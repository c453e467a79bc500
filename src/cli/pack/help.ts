/** What `windowshop pack --help` prints. */
export const packHelp = `windowshop pack: turn products, and their orders, into static files for the page

Usage: windowshop pack --feed FILE [options]

  --feed FILE    Products: .json, an array as createRecommender() takes it, or an object with an
                 array \`products\`; .jsonl, one product a line, read as it goes, a million and
                 more. Or tab separated text, UTF-8, without quoting; its first line names the
                 columns: item_id and title, and if you like brand, categories
                 ("Wide > Narrow", several separated by |) and description. Plain or gzipped.
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
