import { type ErrorReport, report } from '../errors.js';
import type { Caps } from '../ranking/index.js';
import type { VariantKey } from '../shared/variant-key.js';
import type { RankingContext } from './rungs/rung.js';

/** What a pinned item must pass. */
export interface PinGates {
  /** By the shop's own rules. */
  allowed(row: number): boolean;
  /** By the visitor. */
  welcome(row: number): boolean;
  /** Variant keys of what stands on the page already. */
  onPage: ReadonlySet<VariantKey>;
  caps: Caps;
}

export interface ChosenPin {
  row: number;
  position: number;
}

/**
 * The pins that stand; they are counted by the caps. A pin that contradicts another rule is reported,
 * one that the visitor or an earlier list of the page stands against is left out in silence.
 */
export function choosePins(
  { catalog, request }: Pick<RankingContext, 'catalog' | 'request'>,
  { allowed, welcome, onPage, caps }: PinGates,
): { pins: ChosenPin[]; problems: ErrorReport[] } {
  const pins: ChosenPin[] = [];
  const problems: ErrorReport[] = [];
  const variants = new Set<VariantKey>();
  for (const { item, position } of request.pins) {
    const refuse = (why: string) => problems.push(report('PIN_REFUSED', { item, why }));
    const row = catalog.rowOf(item);
    if (row === undefined) {
      problems.push(report('ITEM_UNKNOWN', { item }));
      continue;
    }
    const product = catalog.products[row]!;
    const variant = catalog.variantKeyOf(row);
    const other = pins.find((pin) => pin.position === position);
    if (position >= request.limit) {
      refuse(`place ${position} lies beyond the ${request.limit} items of the list`);
    } else if (!allowed(row)) {
      refuse('`filter`, `exclude` or its stock keeps it out of the list');
    } else if (variants.has(variant)) {
      refuse('a variant of it is pinned already');
    } else if (other) {
      refuse(`${catalog.products[other.row]!.id} is pinned to place ${position}`);
    } else if (!caps.fits(product)) {
      refuse('as many of its brand or category are pinned as may stand in the list');
    } else if (welcome(row) && !onPage.has(variant)) {
      pins.push({ row, position });
      variants.add(variant);
      caps.add(product);
    }
  }
  return { pins, problems };
}
