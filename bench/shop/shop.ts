import { createRecommender, type RecommenderOptions } from '../../src/index.js';
import { workerMemory } from '../worker-memory.js';
import countedWorker from './counted.worker.ts?worker&url';
import { countingChannel } from './counting-channel.js';
import { showList } from './show-list.js';
import { timeRecommend, timeSearch } from './time-calls.js';

// The benchmark chooses the options in the address: `?options={"pack":"/pack/"}`. With `&counted` the worker
// is one that tells what WebAssembly holds.
const address = new URLSearchParams(location.search);
const options: RecommenderOptions = {
  model: { url: '/models/windowshop-nano/' },
  ...(address.has('counted') && { workerUrl: countedWorker }),
  ...JSON.parse(address.get('options') ?? '{}'),
};
const shop = createRecommender(options);
Object.assign(globalThis, { shop, workerBytes, timeCalls: { timeRecommend, timeSearch } });

const { items } = await shop.recommend({ strategy: 'for-you', limit: 12 });
showList(items.map(({ product }) => product.title));

async function workerBytes() {
  const channel = new BroadcastChannel(countingChannel);
  const wasm = await new Promise<number>((resolve) => {
    channel.onmessage = ({ data }) => resolve(data);
    channel.postMessage('count');
  });
  channel.close();
  return { objects: await workerMemory(), wasm };
}
