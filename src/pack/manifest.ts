import * as v from 'valibot';
import { WindowshopError } from '../errors.js';
import { largestManifest } from './manifest-file.js';
import { vectorBytes } from './vector-block.js';

/**
 * Number of the format. It grows with the files' layout and with what the text of an item is made of,
 * since vectors stand for that text. A reader knows its own only.
 */
export const packFormat = 1;

/** Content delivery networks cache no larger files. */
export const largestFile = 20 * 2 ** 20;
/** Products that a pack may have. */
export const mostProducts = 1_000_000;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const file = v.object({
  bytes: whole(1, largestFile),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const schema = v.object({
  model: v.object({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    dimensions: whole(1, 4096),
  }),
  products: whole(1, mostProducts),
  shards: v.pipe(
    v.array(v.object({ count: whole(1, mostProducts), products: file, vectors: file })),
    v.minLength(1),
    v.maxLength(10_000),
  ),
  graph: v.exactOptional(file),
});

/** What `manifest.json` says of a pack. */
export type PackManifest = v.InferOutput<typeof schema>;
export type PackFile = v.InferOutput<typeof file>;

const endings = { products: 'json', vectors: 'bin', graph: 'bin' } as const;

/** A file is named after its content, so that no name ever stands for something else. */
export function fileName(kind: keyof typeof endings, { sha256 }: Pick<PackFile, 'sha256'>): string {
  return `${kind}-${sha256.slice(0, 16)}.${endings[kind]}`;
}

/** Whether `name` is one that {@link fileName} gives. */
export function isFileName(name: string): boolean {
  return /^(products-[0-9a-f]{16}\.json|(vectors|graph)-[0-9a-f]{16}\.bin)$/.test(name);
}

/** The names of all files of a pack but its manifest. */
export function filesOf({ shards, graph }: PackManifest): string[] {
  const names = shards.flatMap(({ products, vectors }) => [
    fileName('products', products),
    fileName('vectors', vectors),
  ]);
  return graph ? [...names, fileName('graph', graph)] : names;
}

/** The same manifest gives the same bytes. */
export function encodeManifest(manifest: PackManifest): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ format: packFormat, ...manifest }, null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

/**
 * The manifest in `bytes`, which may be anything. Throws `PACK_INVALID`, `PACK_FORMAT_UNKNOWN`.
 *
 * @param url where the bytes come from, for messages.
 */
export function decodeManifest(bytes: Uint8Array, url: string): PackManifest {
  const refuse = (why: string, cause?: unknown): never => {
    throw new WindowshopError('PACK_INVALID', { url, why }, cause);
  };
  if (bytes.length > largestManifest) refuse(`its manifest has more than ${largestManifest} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return refuse('its manifest is not JSON', error);
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format !== 'number') return refuse('it is no manifest of a pack');
  if (format !== packFormat) {
    throw new WindowshopError('PACK_FORMAT_UNKNOWN', { url, format, known: packFormat });
  }
  const result = v.safeParse(schema, json);
  if (!result.success) {
    const [{ path, message }] = result.issues;
    const field = path?.map(({ key }) => String(key)).join('.') ?? '';
    return refuse(`\`${field}\` of its manifest cannot be used (${message})`);
  }
  const manifest = result.output;
  const why = contradictionIn(manifest);
  if (why !== undefined) refuse(why);
  return manifest;
}

/** What of a manifest cannot be true. */
function contradictionIn({ model, products, shards }: PackManifest): string | undefined {
  const counted = shards.reduce((sum, { count }) => sum + count, 0);
  if (counted !== products) {
    return `its shards hold ${counted} products instead of ${products}`;
  }
  const wrong = shards.find(
    ({ count, vectors }) => vectors.bytes !== vectorBytes(count, model.dimensions),
  );
  if (wrong)
    return `${wrong.vectors.bytes} bytes of vectors are not those of ${wrong.count} products`;
  // Ids are unique, so no two shards have the same products; vectors of like texts are alike.
  const names = new Set(shards.map((shard) => fileName('products', shard.products)));
  return names.size < shards.length ? 'it names a file of products twice' : undefined;
}
