import type { LogReader } from './sql-engine.js';

/**
 * What is no sign that an item appeals to the customer; left out unless the caller names the types. The
 * first stand for themselves, the others for every type with a word that begins so.
 */
const noDealing = {
  types: ['search', 'searched', 'view-item-list', 'product-list-viewed', 'hide', 'hidden'],
  words: [
    ...['impression', 'dismiss', 'restor', 'remov', 'return', 'refund', 'cancel', 'delet'],
    ...['unlike', 'dislike', 'reject', 'void'],
  ],
};

const dayLength = 86_400_000;
/** Catalogues cut ids here, too. */
const longestId = 200;

/**
 * The SELECT that makes the table `log`: `customer`, `item`, `time_ms` (each null where there is none),
 * `wanted` (1 or 0) and, where the log has types, `type`.
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
  const isOf = (list: readonly string[]) =>
    `${plainType} IN (${list.map((type) => `'${plain(type)}'`).join(', ')})`;
  const hasWord = noDealing.words.map((word) => `concat('-', ${plainType}) LIKE '%-${word}%'`);
  const wanted = types
    ? `CASE WHEN ${isOf(types)} THEN 1 ELSE 0 END`
    : `CASE WHEN ${[isOf(noDealing.types), ...hasWord].join(' OR ')} THEN 0 ELSE 1 END`;
  return `
SELECT
  nullif(trim(customer), '') AS customer,
  nullif(trim(substr(item, 1, ${longestId})), '') AS item,
  CAST(CASE
    WHEN number IS NULL THEN ${milliseconds('time')}
    WHEN number < 0 THEN NULL
    WHEN number BETWEEN 19000101 AND 21001231 THEN ${milliseconds(isoDay)}
    WHEN number < 1e5 THEN round(number * ${dayLength})
    WHEN number < 1e11 THEN round(number * 1000)
    WHEN number < 1e14 THEN round(number)
    WHEN number < 1e17 THEN round(number / 1000)
  END AS BIGINT) AS time_ms,
  ${hasType ? `${wanted} AS wanted, trim(type) AS type` : '1 AS wanted'}
FROM (
  SELECT *, try_cast(time AS DOUBLE) AS number FROM (${source}) AS source
) AS numbered`;
}

/** The column as {@link plain} has it. */
const plainType = "replace(replace(lower(trim(type)), '_', '-'), ' ', '-')";

const digits = 'CAST(try_cast(floor(number) AS BIGINT) AS STRING)';
/** 20240501 as 2024-05-01. */
const isoDay = `concat(substr(${digits}, 1, 4), '-', substr(${digits}, 5, 2), '-', substr(${digits}, 7, 2))`;

function plain(type: string): string {
  return type.trim().toLowerCase().replace(/[_ ]/g, '-');
}
