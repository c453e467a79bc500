import type { Visit } from './browse.js';

/** A way of choosing slates. Items are told by their place in the shop. */
export interface Policy {
  name: string;
  /** Begins with a shopper nobody knows. */
  begin(shopper: string): Promise<void>;
  /**
   * The slate to show, best first.
   *
   * @param appeal what the shopper thinks; for the oracle alone.
   */
  show(slate: number, appeal: Float64Array): Promise<readonly number[]>;
  /** Hears what became of the slate shown last. */
  hear(visit: Visit): Promise<void>;
}
