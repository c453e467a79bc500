import type { Encoder } from '../../embedding/index.js';
import type { Model } from '../model.js';

/**
 * Turns queries into vectors once a model runs. The first query starts the model and does not wait for
 * it: until then words alone must do. Never throws; what fails is told to `onProblem` once.
 */
export function createQueryEncoder(
  model: () => Model | undefined,
  onProblem: (error: unknown) => void,
): (text: string) => Promise<Float32Array | undefined> {
  let encoder: Encoder | undefined;
  let starting: Promise<void> | undefined;

  function begin(from: Model): Promise<void> {
    starting ??= from.first().then((started) => {
      encoder = started;
    }, onProblem);
    return starting;
  }

  return async (text) => {
    const known = model();
    if (!known) return undefined;
    const loading = begin(known);
    if (known.status.state === 'ready') await loading;
    try {
      const vector = await encoder?.encode([text], 'query');
      return vector?.some((value) => value !== 0) ? vector : undefined;
    } catch (error) {
      onProblem(error);
      encoder = undefined;
      return undefined;
    }
  };
}
