import * as v from 'valibot';
import { reasonOf, WindowshopError } from '../errors.js';
import {
  type GraphData,
  graphFormat,
  graphMagic,
  indexArray,
  itemLimit,
  preambleBytes,
} from './graph-data.js';

/** Ids are cut at 200 characters when a log is read, which may be two code units each. */
const longestId = 400;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const headerSchema = v.object({
  settings: v.object({
    window: whole(0, 20),
    backward: share,
    alpha: share,
    minCustomers: whole(1, 1_000),
    neighbours: whole(1, 255),
    newest: whole(2, 10_000),
    recentDays: whole(1, 3_650),
    popularDays: whole(1, 3_650),
    seed: whole(0, 2 ** 31 - 1),
  }),
  // Up to here the weakest score is above 0.
  strongest: v.pipe(v.number(), v.minValue(-100), v.maxValue(100)),
  step: share,
  neighbours: whole(0, 255 * itemLimit),
  items: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(longestId))),
    v.maxLength(itemLimit),
  ),
});

/**
 * The graph in the bytes of a file, which may be anything: a truncated file, an HTML page that a
 * server sends in its place, one of another version. The arrays lie in `bytes`, nothing is copied.
 *
 * Throws `GRAPH_INVALID`.
 *
 * @param url where the bytes come from, for the message.
 */
export function decodeGraph(bytes: Uint8Array<ArrayBuffer>, url: string): GraphData {
  const refuse = (why: string): never => {
    throw new WindowshopError('GRAPH_INVALID', { url, why });
  };
  const headerBytes = bytesOfHeader(bytes, refuse);
  const {
    strongest,
    step,
    neighbours: edges,
    items,
    settings,
  } = readHeader(bytes, headerBytes, refuse);
  const count = items.length;
  if (new Set(items).size < count) refuse('an item occurs twice');

  const Index = indexArray(count);
  const sections = preambleBytes + headerBytes;
  const length = 4 * (count + 1) + 4 * count + (Index.BYTES_PER_ELEMENT + 1) * edges + count;
  if (bytes.length !== sections + length) {
    refuse(`it has ${bytes.length} bytes instead of ${sections + length}`);
  }
  // Typed arrays need addresses that are multiples of their width.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  let at = byteOffset + sections;
  const next = (size: number) => {
    at += size;
    return at - size;
  };
  const graph: GraphData = {
    settings,
    items,
    strongest,
    step,
    starts: new Uint32Array(buffer, next(4 * (count + 1)), count + 1),
    popularity: new Uint32Array(buffer, next(4 * count), count),
    neighbours: new Index(buffer, next(Index.BYTES_PER_ELEMENT * edges), edges),
    codes: new Uint8Array(buffer, next(edges), edges),
    trend: new Int8Array(buffer, next(count), count),
  };
  const why = complaint(graph);
  if (why !== undefined) refuse(why);
  return graph;
}

function bytesOfHeader(bytes: Uint8Array, refuse: (why: string) => never): number {
  if (bytes.length === 0) refuse('it is empty');
  const magic = new TextDecoder().decode(bytes.subarray(0, graphMagic.length));
  if (magic !== graphMagic) {
    refuse(magic.trimStart().startsWith('<') ? 'it is an HTML page' : 'it is no graph file');
  }
  if (bytes.length < preambleBytes) refuse('it ends within its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(graphMagic.length, true);
  if (headerBytes % 4 !== 0) refuse('its header has an impossible length');
  if (headerBytes > bytes.length - preambleBytes) refuse('it ends within its header');
  return headerBytes;
}

function readHeader(bytes: Uint8Array, headerBytes: number, refuse: (why: string) => never) {
  let header: unknown;
  try {
    const text = bytes.subarray(preambleBytes, preambleBytes + headerBytes);
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (error) {
    return refuse(`its header is not JSON (${reasonOf(error)})`);
  }
  const format = (header as { format?: unknown } | null)?.format;
  if (format !== graphFormat) {
    refuse(`its format is ${String(format)}, and this version reads ${graphFormat}`);
  }
  const result = v.safeParse(headerSchema, header);
  if (result.success) return result.output;
  const [{ message, path }] = result.issues;
  const field = path?.map(({ key }) => String(key)).join('.') ?? '';
  return refuse(`\`${field}\` of its header cannot be used (${message})`);
}

/** What is wrong with the numbers, if anything. */
function complaint(graph: GraphData): string | undefined {
  const { items, starts, neighbours, codes, trend, settings } = graph;
  const count = items.length;
  if (starts[0] !== 0 || starts[count] !== neighbours.length) return 'its lists do not add up';
  // Last item among whose neighbours each item was seen.
  const seenBy = new Uint32Array(count);
  for (let item = 0; item < count; item++) {
    const [from, to] = [starts[item]!, starts[item + 1]!];
    if (to < from || to > neighbours.length) return 'its lists do not add up';
    if (to - from > settings.neighbours) return `item ${items[item]} has too many neighbours`;
    for (let at = from; at < to; at++) {
      const neighbour = neighbours[at]!;
      if (neighbour >= count) return `item ${items[item]} has a neighbour that does not exist`;
      if (seenBy[neighbour] === item + 1) return `item ${items[item]} has a neighbour twice`;
      seenBy[neighbour] = item + 1;
      if (at > from && codes[at]! < codes[at - 1]!) {
        return `the neighbours of item ${items[item]} are out of order`;
      }
    }
  }
  return trend.includes(-128) ? 'it holds a trend that does not exist' : undefined;
}
