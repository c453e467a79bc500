import type { Encoder } from '../../embedding/index.js';
import { seededRandom, shuffle } from '../../shared/random.js';

const passes = 3;
const textsInPass = 256;
const warmUp = 64;

/**
 * Texts embedded a second: the median of three passes after a warm-up, each over other texts, up to 256
 * of `texts` drawn by `seed`: only words that texts share have been seen before, as in any catalogue.
 */
export async function measureSpeed(
  encoder: Encoder,
  texts: readonly string[],
  seed: number,
  now: () => number = () => performance.now(),
): Promise<number> {
  const drawn = shuffle([...new Set(texts)].sort(), seededRandom(seed));
  if (drawn.length === 0) return 0;
  const size = Math.min(textsInPass, Math.ceil(drawn.length / (passes + 1)));
  const sample = (pass: number) => {
    const part = drawn.slice(pass * size, (pass + 1) * size);
    return part.length > 0 ? part : drawn.slice(0, size);
  };
  await encoder.encode(sample(passes).slice(0, warmUp), 'item');
  const speeds: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const part = sample(pass);
    const began = now();
    await encoder.encode(part, 'item');
    speeds.push((part.length * 1_000) / (now() - began));
  }
  return speeds.sort((one, other) => one - other)[passes >> 1]!;
}
