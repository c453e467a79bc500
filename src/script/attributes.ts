import type { Consent, ConsentSource, RecommenderOptions } from '../types.js';

/** What an attribute of the script tag sets. What it cannot be is left to the options' own check. */
const readers: Readonly<
  Record<string, (value: string, data: Readonly<DOMStringMap>) => RecommenderOptions>
> = {
  catalog: (url, data) => {
    const currency = data.currency?.trim();
    return { catalog: currency ? { url, currency } : url };
  },
  pack: (pack) => ({ pack }),
  graph: (graph) => ({ graph }),
  consent: (word) => ({ consent: consentFrom(word) }),
  model: (value) => ({ model: value === 'off' ? false : { url: value } }),
  backend: (backend) => ({ backend: backend as NonNullable<RecommenderOptions['backend']> }),
  learning: (value) => ({ learning: value !== 'off' }),
  sensitiveCategories: (list) => ({
    sensitiveCategories: list.split('|').map((one) => one.trim()),
  }),
  database: (database) => ({ database }),
  storeSearchText: (value) => ({ storeSearchText: isOn(value) }),
  workerUrl: (workerUrl) => ({ workerUrl }),
  allowBlobWorker: (value) => ({ allowBlobWorker: isOn(value) }),
};

/**
 * The options that the `data-` attributes of a script tag give: `data-worker-url` is `workerUrl`. A tag hears
 * the page unless `data-capture` is `off`.
 */
export function optionsFrom(data: Readonly<DOMStringMap>): RecommenderOptions {
  const options: RecommenderOptions = { capture: isOn(data.capture ?? '') };
  for (const [name, read] of Object.entries(readers)) {
    const value = data[name]?.trim();
    if (value !== undefined && (value !== '' || isSwitch(name)))
      Object.assign(options, read(value, data));
  }
  return options;
}

/** Sources of consent that need no more than their name. */
const sources: ReadonlySet<string> = new Set(['consent-mode', 'shopify', 'tcf', 'attribute']);

/** An answer, or the name of what gives it. */
function consentFrom(word: string): Consent | ConsentSource {
  return sources.has(word) ? ({ from: word } as ConsentSource) : (word as Consent);
}

/** `data-allow-blob-worker` alone switches it on. */
function isSwitch(name: string): boolean {
  return name === 'allowBlobWorker' || name === 'storeSearchText';
}

function isOn(value: string): boolean {
  return value !== 'false' && value !== 'off';
}
