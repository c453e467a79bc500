import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeManifest, fileName, type PackManifest } from '../../../src/pack/manifest.js';
import { largestManifest } from '../../../src/pack/manifest-file.js';
import { decodeProducts } from '../../../src/pack/product-columns.js';
import { decodeVectors } from '../../../src/pack/vector-block.js';
import { encodePack } from '../../support/encoded-pack.js';
import { openFiles } from '../../support/memory-pack.js';
import { filesOfFolder } from '../../support/small-pack.js';

type Files = Map<string, Uint8Array<ArrayBuffer>>;

let sound: Files;
let manifest: PackManifest;

beforeAll(async () => {
  const pack = await encodePack({
    model: { name: 'model@1', dimensions: 2 },
    products: [
      { id: 'tent', title: 'Tent', price: 99 },
      { id: 'lamp', title: 'Lamp' },
    ],
    vectors: { codes: Int8Array.of(1, 127, -127, 3), scales: Float32Array.of(0.5, 0.25) },
    graph: Uint8Array.of(1, 2, 3),
  });
  manifest = pack.manifest;
  sound = filesOfFolder(pack);
});

/** All that is in the files, or the code that they are refused with. */
async function outcome(files: Files): Promise<unknown[] | string> {
  try {
    const pack = await openFiles(files);
    return [await pack.shard(0), await pack.graph?.()];
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const changed = (name: string, bytes: Uint8Array) =>
  new Map([...sound, [name, new Uint8Array(bytes)]]);

describe('the files that the manifest names', () => {
  const names = () => [...sound.keys()].filter((name) => name !== 'manifest.json');

  test('any flipped bit is found', async () => {
    for (const name of names()) {
      for (let bit = 0; bit < 8 * sound.get(name)!.length; bit++) {
        const bytes = sound.get(name)!.slice();
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        expect(await outcome(changed(name, bytes))).toBe('PACK_DAMAGED');
      }
    }
  });

  test('any missing end is found, and anything more', async () => {
    for (const name of names()) {
      const bytes = sound.get(name)!;
      for (let length = 0; length < bytes.length; length++) {
        expect(await outcome(changed(name, bytes.slice(0, length)))).toBe('PACK_DAMAGED');
      }
      const longer = Uint8Array.of(...bytes, 0);
      expect(await outcome(changed(name, longer))).toBe('PACK_DAMAGED');
    }
  });

  test('two files that changed places are found', async () => {
    const [shard] = manifest.shards;
    const [one, other] = [
      fileName('products', shard!.products),
      fileName('vectors', shard!.vectors),
    ];
    const files = new Map([...sound, [one, sound.get(other)!], [other, sound.get(one)!]]);
    expect(await outcome(files)).toBe('PACK_DAMAGED');
  });

  test('a missing file is found', async () => {
    for (const name of names()) {
      const files = new Map(sound);
      files.delete(name);
      expect(await outcome(files)).toBe('PACK_UNREACHABLE');
    }
  });
});

describe('the manifest', () => {
  const text = () => new TextDecoder().decode(sound.get('manifest.json'));
  const read = (written: string) => decodeManifest(new TextEncoder().encode(written), 'pack/');
  const edited = (change: (json: Record<string, unknown>) => void) => {
    const json = JSON.parse(text());
    change(json);
    return JSON.stringify(json);
  };

  test('cut short anywhere it is refused', () => {
    for (let length = 0; length < text().trimEnd().length; length++) {
      expect(() => read(text().slice(0, length))).toThrow('its manifest is not JSON');
    }
  });

  test('any flipped bit is refused, or changes nothing that is read', async () => {
    const expected = await outcome(sound);
    const bytes = sound.get('manifest.json')!;
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const other = bytes.slice();
      other[bit >> 3]! ^= 1 << (bit & 7);
      const found = await outcome(changed('manifest.json', other));
      if (typeof found === 'string') expect(found).toMatch(/^PACK_/);
      else expect(found[0]).toEqual(expected[0]);
    }
  });

  test('of another format it is refused with both numbers, whatever else it holds', () => {
    const other = JSON.stringify({ format: 2, shards: 'elsewhere' });
    expect(() => read(other)).toThrow('has format 2, and this version reads 1');
  });

  test.each<[string, string, (json: Record<string, unknown>) => void]>([
    ['no format', 'no manifest of a pack', (json) => delete json.format],
    ['no model', '`model`', (json) => delete json.model],
    ['no products', '`products`', (json) => (json.products = 0)],
    ['half a product', '`products`', (json) => (json.products = 1.5)],
    ['more products than its shards', '2 products instead of 3', (json) => (json.products = 3)],
    ['no shards', '`shards`', (json) => (json.shards = [])],
    [
      'more vectors than their bytes',
      '12 bytes of vectors are not those of 999000 products',
      (json) => {
        const [shard] = json.shards as PackManifest['shards'];
        json.shards = [shard, { ...shard, count: 999_000 }];
        json.products = 999_002;
      },
    ],
    [
      'the same products twice',
      'it names a file of products twice',
      (json) => {
        json.shards = [...manifest.shards, ...manifest.shards];
        json.products = 4;
      },
    ],
    ['a path for a hash', '`graph.sha256`', (json) => (json.graph = { bytes: 3, sha256: '../x' })],
    [
      'a file too large to ask for',
      '`graph.bytes`',
      (json) => (json.graph = { bytes: 2 ** 30, sha256: '0'.repeat(64) }),
    ],
  ])('with %s it is refused', (_, why, change) => {
    expect(() => read(edited(change))).toThrow(why);
  });

  test('longer than any manifest it is refused before it is parsed', () => {
    expect(() => read(text() + ' '.repeat(largestManifest))).toThrow('more than 4194304 bytes');
  });

  test('anything else is refused, and nothing else is thrown', () => {
    const json = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(json, (written) => {
        expect(() => read(written)).toThrow(/^windowshop: The pack at pack\/ cannot be used/);
      }),
    );
  });
});

test('columns of any kind give rows or a reason', () => {
  const columns = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom('id', 'title', 'price', '__proto__'), fc.anything()),
  );
  fc.assert(
    fc.property(columns, fc.integer({ min: 1, max: 5 }), (value, count) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value) ?? '');
      const rows = decodeProducts(bytes, count);
      if (typeof rows === 'string') expect(rows).toMatch(/^its /);
      else expect(rows).toHaveLength(count);
    }),
  );
});

test.each(['null', '[]', '5', '"columns"'])('products that are %s are refused', (text) => {
  const bytes = new TextEncoder().encode(text);
  expect(decodeProducts(bytes, 1)).toBe('its products are no object of columns');
});

test('without ids and titles no row is made, however many are announced', () => {
  const read = (text: string) => decodeProducts(new TextEncoder().encode(text), 1_000_000);
  expect(read('{}')).toBe('its column `id` is no list');
  expect(read('{"id":["a"]}')).toBe('its column `id` has 1 values instead of 1000000');
});

test('a column of another length is refused', () => {
  const bytes = new TextEncoder().encode('{"id":["a","b"],"title":["A"]}');
  expect(decodeProducts(bytes, 2)).toBe('its column `title` has 1 values instead of 2');
});

test('bytes of any kind give vectors or a reason', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 8 }),
      (any, count, dimensions) => {
        const vectors = decodeVectors(new Uint8Array(any), count, dimensions);
        if (typeof vectors === 'string') return;
        expect(vectors.codes).toHaveLength(count * dimensions);
        expect(vectors.scales.every((scale) => scale >= 0 && scale < Infinity)).toBe(true);
      },
    ),
  );
});

test('a scale that no vector has is refused', () => {
  const bytes = new Uint8Array(6);
  new DataView(bytes.buffer).setFloat32(0, Number.NaN, true);
  expect(decodeVectors(bytes, 1, 2)).toBe('a vector has an impossible scale');
});
