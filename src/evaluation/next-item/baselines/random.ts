import { seededRandom, shuffle } from '../../../shared/random.js';
import { textHash } from '../../../shared/text-hash.js';
import type { System } from '../system.js';
import { rankedItems } from './ranked-items.js';

/** Baseline: items drawn by the seed and the history, so that the same question has the same answer. */
export function random(items: readonly { id: string }[], seed: number): System {
  return {
    name: 'random',
    async rank(question) {
      const hash = textHash(`${seed} ${question.history.join(' ')}`);
      const drawing = seededRandom(Number.parseInt(hash.slice(0, 8), 16));
      const surplus = question.limit + question.history.length;
      const drawn = Array.from({ length: surplus * 2 }, () => Math.floor(drawing() * items.length));
      const rows = shuffle([...new Set(drawn)], drawing);
      return rankedItems(
        rows.map((row) => items[row]!),
        () => 0,
        question,
      );
    },
  };
}
