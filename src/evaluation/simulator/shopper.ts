import { drawNormal, type Random } from '../../shared/random.js';
import { drawDirichlet, randomFor } from './draw.js';
import { type Attribute, attributeNames, attributes, type ShopItem } from './generate-shop.js';
import { type Condition, parameters } from './parameters.js';

/** How much of a shopper's taste goes to each value of each attribute. */
type Tastes = Record<Attribute, number[]>;

/** One who wants things for what they are; nobody here knows vectors or weights. */
export interface Shopper {
  /** Chance of each item, by its place in the shop, to be clicked for its own sake once it is looked at. */
  appealAt(slate: number): Float64Array;
}

/** Tastes of the kinds of shoppers that a run has. */
export function drawSegments(seed: number): Tastes[] {
  const random = randomFor(seed, 'segments');
  return Array.from({ length: parameters.segments }, () =>
    tastesBy((count) =>
      drawDirichlet(new Array(count).fill(parameters.segmentConcentration), random),
    ),
  );
}

/** The shopper called `name`, the same for every policy. */
export function createShopper(
  name: string,
  segments: readonly Tastes[],
  shop: readonly ShopItem[],
  { driftEvery }: Pick<Condition, 'driftEvery'>,
): Shopper {
  const random = randomFor(name, 'tastes');
  const importance = drawImportance(random);
  const whims = shop.map(() => Math.exp(parameters.whim * drawNormal(random)));
  let tastes = drawTastes(segments, random);
  let period = 0;
  let appeal = readAppeal();

  function readAppeal(): Float64Array {
    const suits = attributeNames.map((name) => {
      const most = Math.max(...tastes[name]);
      return { name, parts: tastes[name].map((share) => (importance[name] * share) / most) };
    });
    return Float64Array.from(shop, ({ values }, index) => {
      const suit = suits.reduce((sum, { name, parts }) => sum + parts[values[name]]!, 0);
      return Math.min(1, parameters.greatestAppeal * suit ** parameters.pickiness * whims[index]!);
    });
  }

  return {
    appealAt(slate) {
      for (; period < Math.floor(slate / driftEvery); period++) {
        const fresh = drawTastes(segments, random);
        tastes = tastesBy((_, name) =>
          tastes[name].map(
            (share, value) =>
              (1 - parameters.driftShare) * share + parameters.driftShare * fresh[name][value]!,
          ),
        );
        appeal = readAppeal();
      }
      return appeal;
    },
  };
}

/** Tastes around those of a segment drawn at random. */
function drawTastes(segments: readonly Tastes[], random: Random): Tastes {
  const segment = segments[Math.floor(random() * segments.length)]!;
  return tastesBy((_, name) =>
    drawDirichlet(
      segment[name].map((share) => parameters.loyalty * share + parameters.openness),
      random,
    ),
  );
}

function drawImportance(random: Random): Record<Attribute, number> {
  const shares = drawDirichlet(Object.values(parameters.importance), random);
  return Object.fromEntries(
    Object.keys(parameters.importance).map((name, index) => [name, shares[index]!]),
  ) as Record<Attribute, number>;
}

function tastesBy(make: (count: number, name: Attribute) => number[]): Tastes {
  return Object.fromEntries(
    attributeNames.map((name) => [name, make(attributes[name], name)]),
  ) as Tastes;
}
