import type { Encoder } from '../../embedding/index.js';
import { seededRandom, shuffle } from '../../shared/random.js';

const sampleSize = 512;
const warmUp = 64;

/**
 * Texts embedded a second: the median of three passes over up to 512 of `texts`, drawn by `seed`, after
 * a warm-up.
 */
export async function measureSpeed(
  encoder: Encoder,
  texts: readonly string[],
  seed: number,
  now: () => number = () => performance.now(),
): Promise<number> {
  const sample = shuffle([...new Set(texts)].sort(), seededRandom(seed)).slice(0, sampleSize);
  if (sample.length === 0) return 0;
  await encoder.encode(sample.slice(0, warmUp), 'item');
  const times: number[] = [];
  for (let pass = 0; pass < 3; pass++) {
    const began = now();
    await encoder.encode(sample, 'item');
    times.push(now() - began);
  }
  times.sort((one, other) => one - other);
  return (sample.length * 1_000) / times[1]!;
}
