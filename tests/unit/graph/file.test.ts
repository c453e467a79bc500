import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WindowshopError } from '../../../src/errors.js';
import { decodeGraph, encodeGraph, type GraphData } from '../../../src/graph/index.js';
import { smallGraph } from '../../support/small-graph.js';

const graph = smallGraph(
  { tent: { mat: 0, 'sleeping bag': 20 }, mat: { tent: 3, mat: 90 }, 'sleeping bag': {}, 椅子: {} },
  { tent: { popularity: 70_000, trend: -127 }, mat: { trend: 127 } },
);
const decode = (bytes: Uint8Array<ArrayBuffer>) => decodeGraph(bytes, '/graph.bin');

/** The reason why bytes are refused. */
function refusal(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    decode(bytes);
  } catch (error) {
    expect(error).toMatchObject({ code: 'GRAPH_INVALID', detail: { url: '/graph.bin' } });
    return String((error as WindowshopError).detail.why);
  }
  return 'none';
}

test('what was written is read', () => {
  expect(decode(encodeGraph(graph))).toEqual(graph);
});

test('a graph without items is one', () => {
  expect(decode(encodeGraph(smallGraph({}))).items).toEqual([]);
});

test('bytes may begin anywhere in their buffer', () => {
  const bytes = encodeGraph(graph);
  for (const offset of [1, 2, 3, 4]) {
    // What Node reads is a Buffer, whose slice() copies nothing.
    const shifted = Buffer.from(new ArrayBuffer(bytes.length + offset), offset);
    shifted.set(bytes);
    expect(decode(shifted)).toEqual(graph);
  }
});

test('more than 65,536 items take wider indices', () => {
  const items = Array.from({ length: 70_000 }, (_, index) => `item ${index}`);
  const wide: GraphData = {
    ...graph,
    items,
    popularity: new Uint32Array(items.length),
    trend: new Int8Array(items.length),
    starts: new Uint32Array(items.length + 1).fill(1, 1),
    neighbours: Uint32Array.of(69_999),
    codes: Uint8Array.of(0),
  };
  expect(decode(encodeGraph(wide))).toEqual(wide);
});

test('a truncated file is refused, wherever it ends', () => {
  const bytes = encodeGraph(graph);
  for (let length = 0; length < bytes.length; length++) {
    expect(refusal(bytes.slice(0, length)), `${length} bytes`).not.toBe('none');
  }
  expect(refusal(bytes.slice(0, -1))).toMatch(/bytes instead of/);
  expect(refusal(new Uint8Array())).toBe('it is empty');
});

test('an HTML page in its place is told apart', () => {
  const page = new TextEncoder().encode('\n<!doctype html><title>Not found</title>');
  expect(refusal(page)).toBe('it is an HTML page');
  expect(refusal(new TextEncoder().encode('{"products": []}'))).toBe('it is no graph file');
});

test.each<[string, RegExp, (header: Record<string, unknown>) => unknown]>([
  ['another format', /format is 2.*reads 1/, (header) => ({ ...header, format: 2 })],
  ['no format', /format is undefined/, ({ format: _, ...header }) => header],
  ['a header that is no object', /format is undefined/, () => null],
  ['no settings', /`settings`/, ({ settings: _, ...header }) => header],
  ['a step below zero', /`step`/, (header) => ({ ...header, step: -1 })],
  ['items that are no texts', /`items.0`/, (header) => ({ ...header, items: [1, 2, 3, 4] })],
  ['fewer items', /bytes instead of/, (header) => ({ ...header, items: ['tent'] })],
  ['an item twice', /twice/, (header) => ({ ...header, items: ['a', 'b', 'c', 'a'] })],
  ['more neighbours', /bytes instead of/, (header) => ({ ...header, neighbours: 5 })],
  ['a length beyond all files', /`neighbours`/, (header) => ({ ...header, neighbours: 1e300 })],
])('a header with %s is refused', (_, why, change) => {
  const bytes = encodeGraph(graph);
  const length = new DataView(bytes.buffer).getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length)));
  const json = new TextEncoder().encode(JSON.stringify(change(header)));
  const padded = Math.ceil(json.length / 4) * 4;
  const changed = new Uint8Array(12 + padded + bytes.length - 12 - length).fill(32);
  changed.set(bytes.subarray(0, 12));
  changed.set(json, 12);
  changed.set(bytes.subarray(12 + length), 12 + padded);
  new DataView(changed.buffer).setUint32(8, padded, true);
  expect(refusal(changed)).toMatch(why);
});

test.each<[string, RegExp, Partial<GraphData>]>([
  ['a neighbour that does not exist', /exist/, { neighbours: Uint16Array.of(1, 4, 0, 1) }],
  ['a neighbour twice', /twice/, { neighbours: Uint16Array.of(1, 1, 0, 1) }],
  ['a weaker neighbour first', /order/, { codes: Uint8Array.of(20, 0, 3, 90) }],
  ['lists that run backwards', /add up/, { starts: Uint32Array.of(0, 2, 1, 4, 4) }],
  ['lists that end early', /add up/, { starts: Uint32Array.of(0, 2, 3, 3, 3) }],
  ['lists beyond the end', /add up/, { starts: Uint32Array.of(0, 2, 4e9, 4, 4) }],
  ['lists that begin late', /add up/, { starts: Uint32Array.of(1, 2, 4, 4, 4) }],
  ['too many neighbours', /too many/, { settings: { ...graph.settings, neighbours: 1 } }],
  ['an impossible trend', /trend/, { trend: Int8Array.of(0, 0, -128, 0) }],
])('a file with %s is refused', (_, why, damage) => {
  expect(refusal(encodeGraph({ ...graph, ...damage }))).toMatch(why);
});

test('no damage makes the reader crash or give a graph that leads nowhere', () => {
  const sound = encodeGraph(graph);
  const damage = fc.array(
    fc.record({ at: fc.nat(sound.length - 1), value: fc.integer({ min: 0, max: 255 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(damage, fc.nat(sound.length), (changes, length) => {
      const bytes = sound.slice(0, length || sound.length);
      for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value;
      try {
        const { items, starts, neighbours } = decode(bytes);
        expect(neighbours.every((neighbour) => neighbour < items.length)).toBe(true);
        expect(starts.every((start) => start <= neighbours.length)).toBe(true);
      } catch (error) {
        if (!(error instanceof WindowshopError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
