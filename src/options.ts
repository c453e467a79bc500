import * as v from 'valibot';
import type { EngineOptions } from './engine/protocol.js';
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
  sensitiveCategories: v.array(v.string()),
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
      download: v.exactOptional(v.picklist(['auto', 'always'])),
    }),
  ]),
  learning: v.union([v.boolean(), v.object({ explore: v.optional(v.boolean(), false) })]),
  pack: v.string(),
  graph: v.string(),
  workerUrl: v.string(),
  database: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
} satisfies Partial<Record<keyof RecommenderOptions, v.GenericSchema<unknown, unknown>>>;

/** Where relative addresses start: the page for what the shop gives, the script for what is ours. */
export interface Bases {
  page: string;
  script: string;
}

export interface CheckedOptions {
  engine: EngineOptions;
  workerUrl: string | undefined;
  /** What asks for the page to be heard, not checked yet; missing where nothing does. */
  heard: { capture: unknown; consent: unknown } | undefined;
  problems: ErrorReport[];
}

/** Untrusted options with their defaults; one that cannot be used is reported and defaulted. */
export function checkOptions(input: unknown, bases: Bases): CheckedOptions {
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
  const sensitiveCategories = read('sensitiveCategories');
  const { capture } = given;
  const source = typeof given.consent === 'object' && given.consent;
  const consent = source ? before(source) : read('consent');
  const learning = read('learning') ?? true;
  const engine: EngineOptions = {
    catalog: catalogOf(given.catalog, bases.page),
    consent: consent ?? 'memory',
    backend: read('backend') ?? 'auto',
    retention: read('retention') ?? { days: 90, events: 500 },
    storeSearchText: read('storeSearchText') ?? false,
    model: model && modelFolder(model.url, bases),
    learning: learning === true ? { explore: false } : learning,
    database: read('database') ?? 'windowshop',
  };
  if (pack !== undefined) engine.pack = folderUrl(pack, bases.page);
  if (graph !== undefined) engine.graph = absolute(graph, bases.page);
  if (sensitiveCategories) engine.sensitiveCategories = sensitiveCategories;
  // Checked by the engine, as those of a request are.
  if (given.rules !== undefined) engine.rules = cloneable(given.rules);
  if (model) {
    const { url: _, download, ...settings } = model;
    if (download === 'always') engine.insistsOnModel = true;
    if (Object.keys(settings).length > 0) engine.modelSettings = settings;
  }
  return {
    engine,
    workerUrl: workerUrl === undefined ? undefined : absolute(workerUrl, bases.page),
    heard: source || capture ? { capture, consent: source } : undefined,
    problems,
  };
}

/** Unchecked but for its address: what reads a catalogue reports the rest. */
function catalogOf(catalog: unknown, base: string): EngineOptions['catalog'] {
  if (typeof catalog === 'string') return absolute(catalog, base);
  const { url } = (catalog ?? {}) as { url?: unknown };
  if (typeof url !== 'string') return catalog as unknown[];
  return { ...(cloneable(catalog) as object), url: absolute(url, base) };
}

function modelFolder(url: string | undefined, bases: Bases): string {
  return url === undefined
    ? folderUrl('models/windowshop-nano/', bases.script)
    : folderUrl(url, bases.page);
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** What holds until a source of consent has answered. */
function before(source: { before?: unknown }): EngineOptions['consent'] {
  return source.before === 'denied' ? 'denied' : 'memory';
}
