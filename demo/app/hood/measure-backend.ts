import { type Backend, createRecommender } from '../../../src/index.js';

/** What one backend needed for the whole catalogue. */
export interface Measurement {
  asked: Backend;
  /** The backend that ran in the end; none where all failed. */
  ran?: Backend;
  why?: string;
  loadMs?: number;
  texts: number;
  ms: number;
}

const patience = 90_000;

/**
 * Gives every product of the catalogue a vector from scratch on `backend`, with a recommender of its
 * own that leaves nothing on the device.
 */
export async function measureBackend(
  backend: Backend,
  onProgress: (share: number) => void,
): Promise<Measurement> {
  const recommender = createRecommender({
    catalog: '/catalog.json',
    consent: 'memory',
    database: 'measure',
    model: { url: '/models/windowshop-nano/' },
    backend,
    onError: () => undefined,
  });
  try {
    await recommender.ready;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(end, patience);
      const look = () => {
        const { embedding, model, state } = recommender.status();
        onProgress(embedding.total > 0 ? embedding.done / embedding.total : 0);
        const over = embedding.done >= embedding.total;
        if (over || model.state === 'failed' || model.state === 'none' || state === 'off') end();
      };
      const stop = recommender.subscribe(look);
      function end() {
        clearTimeout(timer);
        stop();
        resolve();
      }
      look();
    });
    const { model, embedding } = recommender.status();
    const result: Measurement = { asked: backend, texts: embedding.computed, ms: embedding.ms };
    if (model.backend) result.ran = model.backend;
    if (model.why) result.why = model.why;
    if (model.loadMs !== undefined) result.loadMs = model.loadMs;
    return result;
  } finally {
    await recommender.destroy();
  }
}
