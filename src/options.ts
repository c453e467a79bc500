import type { EngineOptions } from './engine/protocol.js';
import type { WorkerScript } from './engine/spawn.js';
import { type ErrorReport, report } from './errors.js';
import {
  type Check,
  fieldsOf,
  flag,
  oneOf,
  shown,
  text,
  textLike,
  texts,
  wholeWithin,
  within,
} from './option-checks.js';
import { folderUrl } from './shared/base-url.js';
import { cloneable } from './shared/cloneable.js';
import { parseUrl } from './shared/parse-url.js';
import type { LearningOptions, ModelOptions, RecommenderOptions, Retention } from './types.js';

const modelFields = fieldsOf<ModelOptions>({
  url: text,
  pooling: oneOf('mean', 'cls'),
  prefixes: fieldsOf<{ query: string; item: string }>({ query: text, item: text }),
  maxTokens: wholeWithin(8, 512),
  file: text,
  download: oneOf('auto', 'always'),
});
const learningFields = fieldsOf<LearningOptions>({ explore: flag });

const checks = {
  consent: oneOf('granted', 'memory', 'denied'),
  backend: oneOf('auto', 'wasm', 'webgpu', 'direct'),
  retention: fieldsOf<Retention>({ days: within(1, 3650), events: wholeWithin(1, 10_000) }),
  storeSearchText: flag,
  sensitiveCategories: texts,
  model: (value: unknown) => (value === false ? value : modelFields(value)),
  learning: (value: unknown) => flag(value) ?? learningFields(value),
  pack: text,
  graph: text,
  workerUrl: text,
  allowBlobWorker: flag,
  database: textLike(/^[\w-]{1,64}$/),
} satisfies Partial<Record<keyof RecommenderOptions, Check<unknown>>>;

type Read<K extends keyof typeof checks> = NonNullable<ReturnType<(typeof checks)[K]>>;

/** Where relative addresses start: the page for what the shop gives, the script for what is ours. */
export interface Bases {
  page: string;
  script: string;
}

export interface CheckedOptions {
  engine: EngineOptions;
  worker: WorkerScript;
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
  function read<K extends keyof typeof checks>(field: K): Read<K> | undefined {
    if (given[field] === undefined) return undefined;
    const usable = checks[field](given[field]) as Read<K> | undefined;
    if (usable === undefined) {
      problems.push(report('OPTION_INVALID', { field, why: `is ${shown(given[field])}` }));
    }
    return usable;
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
    retention: { days: 90, events: 500, ...read('retention') },
    storeSearchText: read('storeSearchText') ?? false,
    model: model && modelFolder(model.url, bases),
    learning:
      typeof learning === 'object'
        ? { explore: false, ...learning }
        : learning && { explore: false },
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
    worker: {
      url: workerUrl === undefined ? undefined : absolute(workerUrl, bases.page),
      allowBlob: read('allowBlobWorker') ?? false,
    },
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
  return parseUrl(address, base)?.href ?? address;
}

/** What holds until a source of consent has answered. */
function before(source: { before?: unknown }): EngineOptions['consent'] {
  return source.before === 'denied' ? 'denied' : 'memory';
}
