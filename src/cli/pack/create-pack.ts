import { Catalog } from '../../catalog/index.js';
import { ItemVectors } from '../../engine/item-vectors.js';
import { Model } from '../../engine/model.js';
import { nodeModelSource } from '../../engine/node.js';
import { decodeGraph } from '../../graph/index.js';
import { type EncodedPack, encodePack, firstShard } from '../../pack/encode-pack.js';
import { largestFile } from '../../pack/manifest.js';
import type { PackVectors } from '../../pack/vector-block.js';
import { buildGraph } from '../graph/create-graph.js';
import { readGraphOptions } from '../graph/graph-options.js';
import { readItems } from '../items-file.js';
import { modelFolder } from '../model-folder.js';
import { createProgress } from '../progress.js';
import { tellRejected } from '../tell-rejected.js';
import type { Terminal } from '../terminal.js';
import { readBytes } from '../text-file.js';
import { UsageError } from '../usage-error.js';
import { orderProducts } from './order-products.js';
import { packedVectors } from './packed-vectors.js';
import { writePack } from './write-pack.js';

export interface PackOptions {
  feed: string;
  orders: string | undefined;
  graph: string | undefined;
  out: string;
  model: string | undefined;
}

export interface CreatedPack extends EncodedPack {
  out: string;
  /** Products whose vector was found in the folder. */
  reused: number;
  seconds: number;
}

/** Makes a pack and writes its files. Throws `UsageError`, and what loading and running a model throws. */
export async function createPack(options: PackOptions, terminal: Terminal): Promise<CreatedPack> {
  const began = performance.now();
  const { feed, out } = options;
  const read = new Catalog();
  tellRejected(read.load(await readItems(feed)), terminal);
  if (read.size === 0) throw new UsageError(`${feed} holds no usable product.`);
  const graph = await readGraph(options, terminal);
  const catalog = new Catalog();
  const data = graph && decodeGraph(graph, options.graph ?? 'the graph of --orders');
  catalog.put(orderProducts(read.products, data, firstShard));
  const { model, vectors, reused } = await embed(catalog, options, terminal);
  const encoded = await encodePack({ model, products: catalog.products, vectors, graph });
  await writePack(out, encoded);
  return { ...encoded, out, reused, seconds: (performance.now() - began) / 1000 };
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

/** A vector for every product: from the pack that lies in the folder, else from the model. */
async function embed(catalog: Catalog, { out, model: given }: PackOptions, terminal: Terminal) {
  const model = new Model(nodeModelSource(modelFolder(given)), 'wasm', {}, () => undefined);
  const progress = createProgress(terminal, 'Embedding products');
  try {
    const { name, dimensions } = await model.describe();
    const vectors = new ItemVectors(catalog, { model: name, dimensions });
    const store = packedVectors(out);
    await vectors.synchronize(store);
    const missing = vectors.missing().size;
    const lacking = [...vectors.missing().values()].flat().length;
    if (missing > 0) {
      let done = 0;
      progress.update(done, missing);
      const onProgress = (texts: number) => {
        done += texts;
        progress.update(done, missing);
      };
      await vectors.embed(await model.load(), store, onProgress, () => false);
    }
    return {
      model: { name, dimensions },
      vectors: vectorsOf(vectors, catalog.size),
      reused: catalog.size - lacking,
    };
  } finally {
    progress.end();
    await model.release();
  }
}

function vectorsOf({ matrix }: ItemVectors, count: number): PackVectors {
  const { dimensions } = matrix;
  const codes = new Int8Array(count * dimensions);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const own = matrix.codesOf(row);
    codes.set(own.codes, row * dimensions);
    scales[row] = own.scale;
  }
  return { codes, scales };
}
