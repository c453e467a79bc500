import { seededRandom, shuffle } from '../../../shared/random.js';
import { textHash } from '../../../shared/text-hash.js';
import type { System } from '../system.js';

/** Baseline: items drawn by the seed and the history, so that the same question has the same answer. */
export function random(items: readonly { id: string }[], seed: number): System {
  return {
    name: 'random',
    async rank({ history, limit }) {
      const hash = textHash(`${seed} ${history.join(' ')}`);
      const drawing = seededRandom(Number.parseInt(hash.slice(0, 8), 16));
      return shuffle([...items], drawing)
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
}
