import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownManifests } from '../../../src/embedding/known-models.js';
import { parseManifest } from '../../../src/embedding/manifest.js';

const models = new URL('../../../public/models/', import.meta.url);
const read = (model: string, name: string) => readFileSync(new URL(`${model}/${name}`, models));
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const folders = readdirSync(models);

test('the package comes with the nano model', () => {
  expect(folders).toContain('windowshop-nano');
});

test('each model that comes with the package is known by the sum of its manifest', () => {
  const sums = Object.fromEntries(
    folders.map((model) => [model, sumOf(read(model, 'manifest.json'))]),
  );
  expect(knownManifests, 'run: node scripts/update-known-models.js').toEqual(sums);
});

test.each(folders)('%s: the files are those that the manifest describes', (model) => {
  const manifest = parseManifest(read(model, 'manifest.json').toString(), model);
  expect(manifest.id).toBe(model);
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files!)) {
    const found = read(model, name);
    expect([name, found.length, sumOf(found)]).toEqual([name, bytes, sha256]);
  }
  expect(manifest.golden.length).toBeGreaterThan(0);
  for (const { vector } of manifest.golden) expect(vector).toHaveLength(manifest.dimensions);
});
