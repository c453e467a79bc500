import { DuckDbEngine } from '../src/graph-build/duckdb-engine.js';

const customers = 1_000_000;
const items = 100_000;
const departments = 500;
/** Share of lines that are from the department of the customer, so that some items go together. */
const loyalty = 0.6;
/** An order has one line to this many, all of the same time. */
const longestOrder = 4;

/**
 * Writes a log of `lines` order lines of a year as CSV: few items sell much and most sell little (in
 * proportion to one over their rank), few customers buy often and most seldom.
 */
export async function generateOrders(path: string, lines: number): Promise<void> {
  const engine = await DuckDbEngine.open(':memory:', { threads: '1' });
  try {
    await engine.connection.run('SELECT setseed(0.5)');
    await engine.connection.run(`COPY (
      SELECT 'c' || customer AS customer_id,
        'sku-' || CASE
          WHEN random() < ${loyalty}
            THEN customer % ${departments} + ${departments} * CAST(floor(pow(${items / departments}, random()) - 1) AS BIGINT)
          ELSE CAST(floor(pow(${items}, random()) - 1) AS BIGINT)
        END AS item_id,
        TIMESTAMP '2024-01-01' + to_seconds(second) AS time
      FROM (
        SELECT
          CAST(floor(pow(random(), 1.7) * ${customers}) AS BIGINT) AS customer,
          CAST(floor(random() * 31536000) AS BIGINT) AS second,
          1 + floor(random() * ${longestOrder}) AS length
        FROM range(${lines})
      ) AS orders, range(${longestOrder}) AS positions(position)
      WHERE position < length
      LIMIT ${lines})
    TO '${path.replaceAll("'", "''")}' (HEADER)`);
  } finally {
    await engine.close();
  }
}
