import { UsageError } from '../cli/usage-error.js';

/** Which column of a log holds what. */
export interface LogColumns {
  customer: string;
  item: string;
  time: string;
  type?: string;
}

export type Role = keyof LogColumns;

/** Names under which shops keep these, the most telling first; case, blanks, `_` and `-` do not matter. */
const usual: Readonly<Record<Role, readonly string[]>> = {
  customer: [
    ...['customer', 'customerid', 'user', 'userid', 'visitor', 'visitorid', 'client', 'clientid'],
    ...['account', 'accountid', 'member', 'memberid', 'shopper', 'shopperid'],
    ...['session', 'sessionid'],
  ],
  item: [
    ...['item', 'itemid', 'product', 'productid', 'sku', 'article', 'articleid', 'asin'],
    ...['stockcode', 'productcode', 'itemcode', 'variantid'],
  ],
  time: [
    ...[
      'time',
      'timestamp',
      'datetime',
      'date',
      'eventtime',
      'createdat',
      'orderedat',
      'ordertime',
    ],
    ...[
      'orderdate',
      'invoicedate',
      'purchasedat',
      'purchasedate',
      'eventdate',
      'ts',
      'day',
      'days',
    ],
  ],
  type: [
    'type',
    'event',
    'eventtype',
    'eventname',
    'action',
    'interaction',
    'behavior',
    'behaviour',
  ],
};

/**
 * The columns among `names`. What the caller names goes; the rest is found by its usual names. Throws
 * `UsageError` where one is missing; `type` may be.
 */
export function findColumns(names: readonly string[], given: Partial<LogColumns>): LogColumns {
  const find = (role: Role): string | undefined => {
    const asked = given[role];
    if (asked === undefined) {
      return usual[role]
        .map((name) => names.find((candidate) => plain(candidate) === name))
        .find((name) => name !== undefined);
    }
    if (names.includes(asked)) return asked;
    throw new UsageError(`--${role}-column: there is no column "${asked}". ${listed(names)}`);
  };
  const [customer, item, time, type] = [find('customer'), find('item'), find('time'), find('type')];
  if (customer !== undefined && item !== undefined && time !== undefined) {
    if (new Set([customer, item, time]).size < 3) {
      throw new UsageError('one column cannot be two of customer, item and time.');
    }
    return type === undefined ? { customer, item, time } : { customer, item, time, type };
  }
  const missing = Object.entries({ customer, item, time }).flatMap(([role, name]) =>
    name === undefined ? [role] : [],
  );
  const options = missing.map((role) => `--${role}-column NAME`).join(' ');
  throw new UsageError(
    `no column is known to hold the ${missing.join(' or the ')}: say ${options}. ${listed(names)}`,
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function listed(names: readonly string[]): string {
  const some = names
    .slice(0, 20)
    .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return `The columns are ${some.join(', ')}${names.length > some.length ? ', …' : ''}.`;
}
