import type { Consent, RecommenderOptions } from '../types.js';

/** What an attribute of the script tag sets. What it cannot be is left to the options' own check. */
const readers: Readonly<Record<string, (value: string) => RecommenderOptions>> = {
  catalog: (catalog) => ({ catalog }),
  pack: (pack) => ({ pack }),
  graph: (graph) => ({ graph }),
  consent: (word) => ({ consent: consentFrom(word) }),
  model: (value) => ({ model: value === 'off' ? false : { url: value } }),
  backend: (backend) => ({ backend: backend as NonNullable<RecommenderOptions['backend']> }),
  learning: (value) => ({ learning: value !== 'off' }),
  database: (database) => ({ database }),
  storeSearchText: (value) => ({ storeSearchText: isOn(value) }),
  workerUrl: (workerUrl) => ({ workerUrl }),
  allowBlobWorker: (value) => ({ allowBlobWorker: isOn(value) }),
};

/** The options that the `data-` attributes of a script tag give: `data-worker-url` is `workerUrl`. */
export function optionsFrom(data: Readonly<DOMStringMap>): RecommenderOptions {
  const options: RecommenderOptions = {};
  for (const [name, read] of Object.entries(readers)) {
    const value = data[name]?.trim();
    if (value !== undefined && (value !== '' || isSwitch(name)))
      Object.assign(options, read(value));
  }
  return options;
}

/** What the word of `data-consent` stands for: the one place to add a source of consent by name. */
function consentFrom(word: string): Consent {
  return word as Consent;
}

/** `data-allow-blob-worker` alone switches it on. */
function isSwitch(name: string): boolean {
  return name === 'allowBlobWorker' || name === 'storeSearchText';
}

function isOn(value: string): boolean {
  return value !== 'false' && value !== 'off';
}
