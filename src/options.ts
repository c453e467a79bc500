import * as v from 'valibot';
import type { EngineOptions } from './engine/protocol.js';
import type { WorkerScript } from './engine/spawn.js';
import { type ErrorReport, report } from './errors.js';
import { folderUrl } from './shared/base-url.js';
import { cloneable } from './shared/cloneable.js';
import type { RecommenderOptions } from './types.js';

const fields = {
  consent: v.picklist(['granted', 'memory', 'denied']),
  backend: v.picklist(['auto', 'wasm', 'webgpu', 'direct']),
  retention: v.object({
    days: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(3650)), 90),
    events: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 500),
  }),
  storeSearchText: v.boolean(),
  model: v.union([
    v.literal(false),
    v.object({
      url: v.exactOptional(v.string()),
      pooling: v.exactOptional(v.picklist(['mean', 'cls'])),
      prefixes: v.exactOptional(
        v.object({ query: v.exactOptional(v.string()), item: v.exactOptional(v.string()) }),
      ),
      maxTokens: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(512))),
      file: v.exactOptional(v.string()),
    }),
  ]),
  learning: v.union([v.boolean(), v.object({ explore: v.optional(v.boolean(), false) })]),
  pack: v.string(),
  graph: v.string(),
  workerUrl: v.string(),
  allowBlobWorker: v.boolean(),
  database: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
} satisfies Partial<Record<keyof RecommenderOptions, v.GenericSchema<unknown, unknown>>>;

/** Where relative addresses start: the page for what the shop gives, the script for what is ours. */
export interface Bases {
  page: string;
  script: string;
}

/** Untrusted options with their defaults; one that cannot be used is reported and defaulted. */
export function checkOptions(
  input: unknown,
  bases: Bases,
): { engine: EngineOptions; worker: WorkerScript; problems: ErrorReport[] } {
  const given = (typeof input === 'object' && input !== null ? input : {}) as Record<
    string,
    unknown
  >;
  const problems: ErrorReport[] = [];
  function read<K extends keyof typeof fields>(
    field: K,
  ): v.InferOutput<(typeof fields)[K]> | undefined {
    if (given[field] === undefined) return undefined;
    const result = v.safeParse(fields[field], given[field]);
    if (result.success) return result.output as v.InferOutput<(typeof fields)[K]>;
    problems.push(report('OPTION_INVALID', { field, why: `is ${result.issues[0].received}` }));
    return undefined;
  }
  const model = read('model') ?? {};
  const pack = read('pack');
  const graph = read('graph');
  const workerUrl = read('workerUrl');
  const { catalog } = given;
  const learning = read('learning') ?? true;
  const engine: EngineOptions = {
    catalog: typeof catalog === 'string' ? absolute(catalog, bases.page) : (catalog as unknown[]),
    consent: read('consent') ?? 'memory',
    backend: read('backend') ?? 'auto',
    retention: read('retention') ?? { days: 90, events: 500 },
    storeSearchText: read('storeSearchText') ?? false,
    model: model && modelFolder(model.url, bases),
    learning: learning === true ? { explore: false } : learning,
    database: read('database') ?? 'windowshop',
  };
  if (pack !== undefined) engine.pack = folderUrl(pack, bases.page);
  if (graph !== undefined) engine.graph = absolute(graph, bases.page);
  // Checked by the engine, as those of a request are.
  if (given.rules !== undefined) engine.rules = cloneable(given.rules);
  if (model) {
    const { url: _, ...settings } = model;
    if (Object.keys(settings).length > 0) engine.modelSettings = settings;
  }
  return {
    engine,
    worker: {
      url: workerUrl === undefined ? undefined : absolute(workerUrl, bases.page),
      allowBlob: read('allowBlobWorker') ?? false,
    },
    problems,
  };
}

function modelFolder(url: string | undefined, bases: Bases): string {
  return url === undefined
    ? folderUrl('models/windowshop-nano/', bases.script)
    : folderUrl(url, bases.page);
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
