import { Model } from '../../engine/model.js';
import { nodeModelSource } from '../../engine/node.js';
import { decodeGraph } from '../../graph/index.js';
import { firstShard, nextShards, PackEncoder } from '../../pack/encode-pack.js';
import { largestFile, type PackManifest } from '../../pack/manifest.js';
import type { Product, Receipt } from '../../types.js';
import { openFeed } from '../feed.js';
import { buildGraph } from '../graph/create-graph.js';
import { readGraphOptions } from '../graph/graph-options.js';
import { modelFolder } from '../model-folder.js';
import { createProgress } from '../progress.js';
import { tellRejected } from '../tell-rejected.js';
import type { Terminal } from '../terminal.js';
import { readBytes } from '../text-file.js';
import { UsageError } from '../usage-error.js';
import { embedProducts } from './embed-products.js';
import { FirstShard } from './first-shard.js';
import { PackFolder } from './pack-folder.js';
import { packedVectors } from './packed-vectors.js';
import { readProducts } from './read-products.js';

export interface PackOptions {
  feed: string;
  format?: string | undefined;
  currency?: string | undefined;
  orders: string | undefined;
  graph: string | undefined;
  out: string;
  model: string | undefined;
}

export interface CreatedPack {
  manifest: PackManifest;
  out: string;
  /** Products whose vector was found in the folder. */
  reused: number;
  seconds: number;
}

/**
 * Makes a pack and writes its files, a shard at a time: memory does not grow with the feed but for ids and
 * what is reused. Throws `UsageError`, and what loading and running a model throws.
 */
export async function createPack(options: PackOptions, terminal: Terminal): Promise<CreatedPack> {
  const began = performance.now();
  const { feed: path, format, currency, out } = options;
  const onProblem = ({ message }: { message: string }) => terminal.err(`${message}\n`);
  const feed = await openFeed(path, { format, currency, onProblem });
  const graph = await readGraph(options, terminal);
  const model = new Model(
    nodeModelSource(modelFolder(options.model)),
    { backend: 'wasm' },
    () => undefined,
  );
  const progress = createProgress(terminal, 'Packing products');
  const receipt: Receipt = { accepted: 0, rejected: [] };
  const folder = new PackFolder(out);
  let made = 0;
  try {
    const { name, dimensions } = await model.describe();
    const encoder = new PackEncoder({ name, dimensions }, (...file) => folder.write(...file));
    const known = await packedVectors(out, { name, dimensions });
    const data = graph && decodeGraph(graph, options.graph ?? 'the graph of --orders');
    const front = new FirstShard(firstShard, data);
    const shards: PackManifest['shards'] = [];
    let waiting: Product[] = [];

    async function encode(products: readonly Product[]) {
      const embedded = await embedProducts(products, dimensions, known, () => model.load());
      made += embedded.made;
      progress.update(receipt.accepted, Math.round(receipt.accepted / feed.share()));
      return encoder.writeShards(products, embedded.vectors);
    }

    for await (const product of readProducts(feed.rows, receipt)) {
      waiting.push(...front.offer(product));
      while (waiting.length >= nextShards) {
        shards.push(...(await encode(waiting.slice(0, nextShards))));
        waiting = waiting.slice(nextShards);
      }
    }
    tellRejected(receipt, terminal);
    if (receipt.accepted === 0) throw new UsageError(`${path} holds no usable product.`);
    const { first, rest } = front.end();
    waiting.push(...rest);
    for (let from = 0; from < waiting.length; from += nextShards) {
      shards.push(...(await encode(waiting.slice(from, from + nextShards))));
    }
    const manifest = await encoder.finish([...(await encode(first)), ...shards], graph);
    await folder.finish(manifest);
    progress.end();
    const seconds = (performance.now() - began) / 1000;
    return { manifest, out, reused: receipt.accepted - made, seconds };
  } finally {
    progress.abandon();
    await model.release();
  }
}

/** The bytes of the item graph, read or made; `undefined` where the pack shall have none. */
async function readGraph(options: PackOptions, terminal: Terminal) {
  const bytes = await graphBytes(options, terminal);
  if (bytes && bytes.length > largestFile) {
    throw new UsageError(
      'The item graph is larger than 20 MB. Make it with `windowshop graph` and fewer --neighbours, and give it as --graph.',
    );
  }
  return bytes;
}

async function graphBytes({ orders, graph, out }: PackOptions, terminal: Terminal) {
  if (graph !== undefined) return readBytes(graph);
  if (orders === undefined) return undefined;
  return (await buildGraph(readGraphOptions({ orders, out }), terminal)).bytes;
}
