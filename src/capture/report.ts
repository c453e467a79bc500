/** Who tells of an action, the one to be believed first in front. */
export const sourceNames = [
  'shop',
  'data-layer',
  'segment',
  'shopify',
  'woocommerce',
  'prestashop',
  'json-ld',
  'microdata',
  'open-graph',
  'address',
] as const;

export type SourceName = (typeof sourceNames)[number];

/** A product by all that its page calls it: ids, SKUs and addresses, most telling first. */
export interface Line {
  names: string[];
  quantity?: number;
  /** Money of the whole line. */
  value?: number;
}

export type ActionType = 'view' | 'cart' | 'remove-from-cart' | 'purchase' | 'return' | 'search';

/** One source's word for what happened. */
export interface Report {
  source: SourceName;
  type: ActionType;
  /** The products it happened to; none for a search. */
  lines: Line[];
  /** What was searched for. */
  text?: string;
}

/** One way in which pages tell what happens. */
export interface Source {
  /** What the page shows as it stands. */
  read?(): Report[];
  /**
   * Follows what happens; what comes back ends it. `undefined` where the page has nothing to follow yet:
   * then it is asked again.
   */
  follow?(tell: (report: Report) => void): (() => void) | undefined;
}
