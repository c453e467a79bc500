import type { LogReader } from './sql-engine.js';

/** What is no sign that an item appeals to the customer; left out unless the caller names the types. */
const noDealing = [
  ...['impression', 'search', 'dismiss', 'restore', 'remove', 'remove-from-cart', 'return'],
  ...['refund', 'cancel', 'cancelled', 'canceled'],
];

const dayLength = 86_400_000;
/** Catalogues cut ids here, too. */
const longestId = 200;

/**
 * The SELECT that makes the table `log`: `customer`, `item`, `time_ms` (each null where there is none)
 * and `wanted` (1 or 0).
 *
 * @param source a SELECT of customer, item, time and perhaps type, as text.
 * @param types that are wanted, of letters, digits, `-`, `_` and blanks. Default: all but those of
 * `noDealing`.
 */
export function selectLog(
  source: string,
  hasType: boolean,
  types: readonly string[] | undefined,
  { milliseconds }: Pick<LogReader, 'milliseconds'>,
): string {
  const list = (types ?? noDealing).map((type) => `'${plain(type)}'`);
  const isListed = `replace(replace(lower(trim(type)), '_', '-'), ' ', '-') IN (${list.join(', ')})`;
  const [listed, other] = types ? [1, 0] : [0, 1];
  return `
SELECT
  nullif(trim(customer), '') AS customer,
  nullif(trim(substr(item, 1, ${longestId})), '') AS item,
  CAST(CASE
    WHEN number IS NULL THEN ${milliseconds('time')}
    WHEN number < 0 THEN NULL
    WHEN number < 1e5 THEN round(number * ${dayLength})
    WHEN number < 1e11 THEN round(number * 1000)
    WHEN number < 1e14 THEN round(number)
    WHEN number < 1e17 THEN round(number / 1000)
  END AS BIGINT) AS time_ms,
  ${hasType ? `CASE WHEN ${isListed} THEN ${listed} ELSE ${other} END` : '1'} AS wanted
FROM (
  SELECT *, try_cast(time AS DOUBLE) AS number FROM (${source}) AS source
) AS numbered`;
}

function plain(type: string): string {
  return type.trim().toLowerCase().replace(/[_ ]/g, '-');
}
