import { defaultGraphSettings as standard } from '../../graph/index.js';

/** What `windowshop graph --help` prints. */
export const graphHelp = `windowshop graph: turn a log of orders into an item graph for the page

Usage: windowshop graph --orders FILE --out FILE [options]

  --orders FILE           The log, one line for each item that a customer ordered, or looked at in a
                          session: CSV, TSV (no quoting), JSON lines or Parquet, text also as .gz.
                          A * in quotes stands for several files.
  --out FILE              The graph, for the option \`graph\` of createRecommender().
  --format NAME           csv, tsv, jsonl or parquet, where the ending does not tell.

Columns are found by their usual names (customer_id, user, session, item, product_id, sku, time,
timestamp, order_date, type, event, and so on). Times are ISO 8601 (UTC where no zone is given),
days as 20240501, or days, seconds, milliseconds or microseconds since 1970.

  --customer-column NAME  Whose line it is. Where it is a session, --min-customers counts sessions.
  --item-column NAME      The item's id, as the catalogue has it.
  --time-column NAME      When it was.
  --type-column NAME      What it was. Without --types all count but search, view_item_list and
                          what speaks of impressions, or of removing, returning, refunding,
                          cancelling, deleting, dismissing and the like. The summary names
                          the types that counted.
  --types LIST            The types that count, separated by commas.

  --min-customers N       Items and pairs of fewer customers are left out, 1 to 1000.
                          Default ${standard.minCustomers}.
  --neighbours N          Neighbours of each item, 1 to 255. Default ${standard.neighbours}.
  --window N              Moments between two items of a pair, 0 to 20; what has one time is one
                          moment. 0 pairs the items of an order alone. Default ${standard.window}.
  --backward W            Weight from the later item to the earlier, 0 to 1. Default ${standard.backward}.
  --alpha A               How much popular items are held back, 0 to 1. Default ${standard.alpha}.
  --newest N              Events of each customer that count, 2 to 10000. Default ${standard.newest}.
  --recent-days N         What the trend takes for new, 1 to 3650. Default ${standard.recentDays}.
  --popular-days N        What popularity is counted in, 1 to 3650. Default ${standard.popularDays}.

  --engine NAME           duckdb (default; needs npm install @duckdb/node-api) or spark (for more
                          than one machine; needs Python, pip install pyspark, and Java).
  --memory SIZE           What DuckDB may use, such as 4GB. Default: half of this machine's.
  --temp DIR              Where it writes what does not fit. Default: the system's temporary folder.
  --python PROGRAM        The Python that has pyspark. Default python3.
  --help                  This text.

Nothing is sent anywhere. docs/item-graph.md describes the file and what it tells of customers.
`;
