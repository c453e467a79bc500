import { expect, test } from 'vitest';
import { breaches, staticReach } from '../support/import-law.js';
import { importsOf, readModules } from '../support/module-map.js';

const modules = readModules('src');

test('no module of src breaks the import law', () => {
  expect(modules.size).toBeGreaterThan(50);
  expect(breaches(modules)).toEqual([]);
});

test('what the page loads at once is the façade, the seat and the leaves', () => {
  const reached = staticReach(importsOf(modules), 'src/index.ts');
  expect(reached).toContain('src/engine/client.ts');
  expect([...reached].filter((module) => /^src\/(retrieval|texts)\//.test(module))).toEqual([]);
});

const lawful = {
  'src/index.ts': "export { start } from './recommender.js';",
  'src/recommender.ts': "import { spawn } from './engine/spawn.js';\nexport const start = spawn;",
  'src/engine/spawn.ts': "export const spawn = () => import('./engine.js');",
  'src/engine/engine.ts': "import '../catalog/catalog.js';\nimport '../storage/log.js';",
  'src/engine/protocol.ts': 'export interface A {}',
  'src/catalog/catalog.ts': "import type { T } from '../types.js';",
  'src/storage/log.ts': "import { openDB } from 'idb';",
  'src/capture/views.ts': "import type { A } from '../engine/protocol.js';",
  'src/types.ts': 'export interface T {}',
};

test('the checker finds nothing in a lawful map', () => {
  expect(breaches(new Map(Object.entries(lawful)))).toEqual([]);
});

test.each([
  ['a leaf that imports a room', 'src/types.ts', "export type { X } from './catalog/x.js';"],
  ['a room that imports a room', 'src/catalog/catalog.ts', "import '../storage/log.js';"],
  [
    'a room that imports the engine',
    'src/storage/x.ts',
    "import type { A } from '../engine/a.js';",
  ],
  ['idb outside storage', 'src/engine/x.ts', "import type { DBSchema } from 'idb';"],
  ['the runtime outside embedding', 'src/engine/x.ts', "await import('onnxruntime-web/wasm');"],
  ['the tokenizer outside embedding', 'src/catalog/x.ts', "import '@huggingface/tokenizers';"],
  ['comlink outside the engine', 'src/recommender.ts', "import { wrap } from 'comlink';"],
  [
    'DuckDB in the worker',
    'src/graph/x.ts',
    "import type { DuckDBValue } from '@duckdb/node-api';",
  ],
  ['a node module in the page', 'src/shared/x.ts', "import { join } from 'node:path';"],
  [
    'capture that loads the protocol',
    'src/capture/views.ts',
    "import { protocol } from '../engine/protocol.js';",
  ],
  ['capture that sees the engine', 'src/capture/x.ts', "import type { E } from '../engine/e.js';"],
  ['React outside its room', 'src/elements/x.ts', "import { createElement } from 'react';"],
  [
    'an element that loads the recommender',
    'src/elements/x.ts',
    "import { createRecommender } from '../recommender.js';",
  ],
  ['a script that reaches into the elements', 'src/script/x.ts', "import '../elements/row.js';"],
  [
    'a circle over two modules',
    'src/engine/protocol.ts',
    "import './spawn.js';\nexport {} from './engine.js';",
    'src/engine/engine.ts',
    "import './protocol.js';",
  ],
  [
    'the engine reached without import()',
    'src/engine/spawn.ts',
    "import {\n  createEngine,\n} from './engine.js';",
  ],
  [
    'capture reached without import()',
    'src/recommender.ts',
    "import { attach } from './capture/attach.js';",
    'src/capture/attach.ts',
    'export const attach = 1;',
  ],
  [
    'an import of types that still loads',
    'src/engine/spawn.ts',
    "import { type Engine } from './engine.js';",
  ],
])('the checker finds %s', (_, ...planted) => {
  const map = new Map(Object.entries(lawful));
  for (let at = 0; at < planted.length; at += 2) map.set(planted[at]!, planted[at + 1]!);
  expect(breaches(map)).not.toEqual([]);
});
