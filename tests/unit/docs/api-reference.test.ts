import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiReference } from '../../../scripts/docs/api-reference.js';
import { root } from '../../support/doc-samples.js';

const reference = apiReference();

test('the committed reference is what the sources say: else `npm run docs:api`', () => {
  expect(readFileSync(`${root}docs/api.md`, 'utf8')).toBe(reference);
});

test('the reference names every public type', () => {
  const list = readFileSync(`${root}src/types.ts`, 'utf8');
  const names = [...list.matchAll(/\{([^}]*)\}/g)].flatMap(([, names]) =>
    names!.split(',').map((name) => name.trim()),
  );
  expect(names.length).toBeGreaterThan(50);
  const missing = names.filter((name) => name && !reference.includes(`\n### ${name}\n`));
  expect(missing).toEqual([]);
});
