import type { Random } from '../../shared/random.js';
import { parameters } from './parameters.js';

/** What a shopper did with a slate. */
export interface Visit {
  /** Place of what was clicked, if anything was. */
  clicked: number | undefined;
  bought: boolean;
}

/** Chance to look at a place of a list, 0 for the first. */
export function examination(position: number): number {
  return 1 / (1 + parameters.examinationDecline * position);
}

/**
 * Goes through a slate from the top (cascade, Craswell et al., WSDM 2008): looks at each item with the
 * chance of its place, clicks with the chance of its appeal or by accident, and leaves with the click.
 *
 * @param appeal of the items, in the slate's order.
 */
export function browse(appeal: readonly number[], clickNoise: number, random: Random): Visit {
  // The same number of drawings whatever happens, so that policies meet the same luck.
  const draws = appeal.map(() => ({ look: random(), click: random() }));
  const buys = random() < parameters.purchase;
  const found = draws.findIndex(
    ({ look, click }, position) =>
      look < examination(position) && click < clickChance(appeal[position]!, clickNoise),
  );
  return found < 0 ? { clicked: undefined, bought: false } : { clicked: found, bought: buys };
}

/** Chance that a slate is clicked: what `browse` comes to on average. */
export function expectedClicks(appeal: readonly number[], clickNoise: number): number {
  const leaves = appeal.reduce(
    (stays, one, position) => stays * (1 - examination(position) * clickChance(one, clickNoise)),
    1,
  );
  return 1 - leaves;
}

/** In a share of the decisions a coin decides, not the taste. */
function clickChance(appeal: number, clickNoise: number): number {
  return clickNoise / 2 + (1 - clickNoise) * appeal;
}
