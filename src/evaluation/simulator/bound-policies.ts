import type { Visit } from './browse.js';
import { randomFor } from './draw.js';
import { parameters } from './parameters.js';
import type { Policy } from './policy.js';

/** Slates drawn at random: what knowing nothing comes to. */
export function randomPolicy(items: number): Policy {
  let draw = randomFor('');
  return listPolicy('random', items, {
    begin: (shopper) => {
      draw = randomFor(shopper, 'random slates');
    },
    scores: () => Float64Array.from({ length: items }, draw),
  });
}

/** What sells most, for everybody. */
export function popularPolicy(popularity: readonly number[]): Policy {
  const scores = Float64Array.from(popularity);
  return listPolicy('popular', popularity.length, { scores: () => scores });
}

/** Knows the tastes: what no policy can do better than. */
export function oraclePolicy(items: number): Policy {
  return listPolicy('oracle', items, { scores: (appeal) => appeal });
}

/** Shows what scores highest; like every policy, not what the shopper clicked before. */
function listPolicy(
  name: string,
  items: number,
  {
    begin = () => undefined,
    scores,
  }: { begin?: (shopper: string) => void; scores: (appeal: Float64Array) => Float64Array },
): Policy {
  const clicked = new Set<number>();
  let shown: number[] = [];
  return {
    name,
    async begin(shopper) {
      clicked.clear();
      begin(shopper);
    },
    async show(_, appeal) {
      const values = scores(appeal);
      const left = Array.from({ length: items }, (_, item) => item).filter(
        (item) => !clicked.has(item),
      );
      left.sort((one, other) => values[other]! - values[one]! || one - other);
      shown = left.slice(0, parameters.slateSize);
      return shown;
    },
    async hear({ clicked: place }: Visit) {
      if (place !== undefined) clicked.add(shown[place]!);
    },
  };
}
