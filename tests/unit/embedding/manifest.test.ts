import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelName, parseManifest } from '../../../src/embedding/manifest.js';
import { tinyModel } from '../../support/model-folder.js';

const url = 'https://shop.example/models/tiny/manifest.json';
const { manifest } = tinyModel();
const parse = (changes: object = {}) =>
  parseManifest(JSON.stringify({ ...manifest, ...changes }), url);

test('a manifest is read, with its defaults', () => {
  expect(parse()).toMatchObject({ ...manifest, prefixes: { query: '', item: '' }, golden: [] });
});

test('vectors are stored under the model’s id and version', () => {
  expect(modelName(parse())).toBe('tiny@1.0.0');
});

test.each(['', '<!doctype html>', '{', 'undefined'])('%j is MODEL_INVALID: not JSON', (text) => {
  expect(() => parseManifest(text, url)).toThrow(
    expect.objectContaining({
      code: 'MODEL_INVALID',
      detail: { url, why: expect.stringContaining('JSON') },
    }),
  );
});

test.each([
  ['format', 2],
  ['id', ''],
  ['id', '../other'],
  ['id', 'x'.repeat(101)],
  ['version', 1],
  ['kind', 'diffusion'],
  ['dimensions', 0],
  ['dimensions', 1e9],
  ['dimensions', 2.5],
  ['maxTokens', -1],
  ['maxTokens', 1e6],
  ['prefixes', { query: 1, item: '' }],
  ['files', {}],
  ['files', { ...manifest.files, 'model.onnx': { bytes: 7, sha256: 'abc' } }],
  ['golden', [{ text: 'a' }]],
])('%s: %j is MODEL_INVALID, and the field is named', (field, value) => {
  expect(() => parse({ [field]: value })).toThrow(
    expect.objectContaining({
      code: 'MODEL_INVALID',
      detail: { url, why: expect.stringContaining(`\`${field}`) },
    }),
  );
});

test('any JSON is a manifest or MODEL_INVALID, nothing else', () => {
  const fields = fc.record(
    Object.fromEntries(Object.keys(manifest).map((field) => [field, fc.jsonValue()])),
    { requiredKeys: [] },
  );
  const partly = fields.map((changes) => ({ ...manifest, ...changes }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), partly), (json) => {
      try {
        const { dimensions, maxTokens } = parseManifest(JSON.stringify(json), url);
        expect(dimensions).toBeGreaterThan(0);
        expect(maxTokens).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'MODEL_INVALID' });
      }
    }),
  );
});
