import { createEngine, type EngineHost } from '../../src/engine/engine.js';
import { askForManifest } from '../../src/engine/manifest-ahead.js';
import type { ModelSource } from '../../src/engine/model.js';
import type { EngineApi, EngineOptions } from '../../src/engine/protocol.js';
import { seededRandom } from '../../src/shared/random.js';
import { openDeviceStorage, removeDeviceStorage } from '../../src/storage/index.js';
import type { Product, RecommendRequest, Slate, Status } from '../../src/types.js';
import { now } from './interactions.js';

/** A product with the vector that the test's model gives it; without one it has no words for it. */
export type WorldItem = Product & { vector?: readonly number[] };

export interface WorldOptions {
  items: readonly WorldItem[];
  consent?: EngineOptions['consent'];
  model?: boolean;
  /** Further vectors, by title. */
  vectors?: Record<string, readonly number[]>;
  /** Called before texts are embedded; what it returns is awaited. */
  beforeEncode?: (texts: readonly string[]) => unknown;
  /** Resolves when the page has nothing urgent to do. Default: at once. */
  whenIdle?: () => Promise<void>;
  /** Whether the page asks for the manifest of the pack, as it does where a worker starts. */
  asksAhead?: boolean;
  /** Makes loading the model fail. */
  failure?: Error;
  options?: Partial<EngineOptions>;
  host?: Partial<EngineHost>;
}

export interface World {
  engine: EngineApi;
  /** Every status heard, oldest first. */
  heard: Status[];
  /** Texts that the model was given. */
  encoded: string[];
  status(): Status;
  /** Resolves once every item has what it will ever have. */
  settled(): Promise<Status>;
  /** Records a view of each item, in this order. */
  view(...items: string[]): Promise<void>;
  did(type: string, item: string): Promise<void>;
  recommend(request?: RecommendRequest): Promise<Slate>;
  /** Ids of the list, best first. */
  list(request?: RecommendRequest): Promise<string[]>;
}

/** The inline engine over a small shop whose vectors the test made by hand. */
export async function startWorld(world: WorldOptions): Promise<World> {
  const heard: Status[] = [];
  const encoded: string[] = [];
  const engine = createEngine({
    thread: 'inline',
    clock: () => now,
    random: seededRandom(1),
    openDevice: openDeviceStorage,
    removeDevice: removeDeviceStorage,
    join: () => ({ tell() {}, leave() {} }),
    modelSource: () => (world.model === false ? undefined : tableModel(world, encoded)),
    ...world.host,
  });
  const options: EngineOptions = {
    catalog: world.items.map(({ vector: _, ...product }) => product),
    consent: world.consent ?? 'memory',
    backend: 'auto',
    retention: { days: 90, events: 500 },
    storeSearchText: false,
    model: 'https://model.invalid/',
    database: 'shop',
    ...world.options,
  };
  const giveManifest = world.asksAhead ? askForManifest(options) : undefined;
  const hear = (status: Status) => heard.push(status);
  const first = await engine.start(options, hear, world.whenIdle, giveManifest);
  heard.push(first);
  const status = () => heard.at(-1)!;
  return {
    engine,
    heard,
    encoded,
    status,
    async settled() {
      while (status().state === 'starting') await new Promise((resolve) => setTimeout(resolve, 1));
      return status();
    },
    async view(...items) {
      await engine.record(items.map((item) => ({ type: 'view', item })));
    },
    async did(type, item) {
      await engine.record([{ type, item }]);
    },
    recommend: (request = {}) => engine.recommend(request),
    async list(request = {}) {
      return (await engine.recommend(request)).items.map(({ item }) => item);
    },
  };
}

const file = { bytes: 1, sha256: '0'.repeat(64) };

/** A model that looks its vectors up in the test's own table, by title. */
function tableModel(world: WorldOptions, encoded: string[]): ModelSource {
  const table = new Map(Object.entries(world.vectors ?? {}));
  for (const { title, vector } of world.items) if (vector) table.set(title, vector);
  const dimensions = [...table.values()][0]?.length ?? 2;
  const manifest = {
    format: 1,
    id: 'table',
    version: '1',
    kind: 'token-embedding',
    dimensions,
    maxTokens: 8,
    output: 'sentence_embedding',
    files: { 'model.onnx': file, 'tokenizer.json': file },
  };
  return {
    folder: 'https://model.invalid/',
    read: async () => new TextEncoder().encode(JSON.stringify(manifest)),
    async load() {
      if (world.failure) throw world.failure;
      return {
        dimensions,
        backend: 'wasm',
        async encode(texts) {
          await world.beforeEncode?.(texts);
          encoded.push(...texts);
          const vectors = texts.flatMap((text) => unit(vectorOf(table, text), dimensions));
          return Float32Array.from(vectors);
        },
        release: async () => undefined,
      };
    },
  };
}

// The text of an item begins with its title.
function vectorOf(table: ReadonlyMap<string, readonly number[]>, text: string) {
  return table.get(text) ?? [...table].find(([title]) => text.startsWith(`${title}. `))?.[1];
}

function unit(vector: readonly number[] | undefined, dimensions: number): number[] {
  if (!vector) return new Array<number>(dimensions).fill(0);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
