import { WindowshopError } from '../errors.js';
import { readOverHttp } from '../shared/checked-file.js';
import { decodeGraph } from './decode-graph.js';
import type { GraphData } from './graph-data.js';

/** How long a graph may take to arrive, in milliseconds: lists are made without it meanwhile. */
const deadline = 60_000;
/** Bytes of a graph that are read. */
const largestGraph = 256 * 2 ** 20;

/** The whole address is the name. */
const read = readOverHttp(
  '',
  () => AbortSignal.timeout(deadline),
  (url, why, cause) => new WindowshopError('GRAPH_UNREACHABLE', { url, why }, cause),
);

/**
 * The graph in `source`: the bytes of its file, or the file's address.
 *
 * Throws `GRAPH_UNREACHABLE`, `GRAPH_INVALID`.
 */
export async function loadGraph(
  source: string | Uint8Array<ArrayBuffer>,
): Promise<{ graph: GraphData; bytes: number }> {
  const [bytes, url] =
    typeof source === 'string'
      ? [await read(source, false, largestGraph), source]
      : [source, 'given as bytes'];
  if (bytes.length > largestGraph) {
    throw new WindowshopError('GRAPH_INVALID', {
      url,
      why: `it has more than ${largestGraph} bytes`,
    });
  }
  return { graph: decodeGraph(bytes, url), bytes: bytes.length };
}
