import { reasonOf, WindowshopError } from '../errors.js';
import { decodeGraph } from './decode-graph.js';
import type { GraphData } from './graph-data.js';

/** How long a graph may take to arrive: lists are made without it meanwhile. */
const deadline = 60_000;

/**
 * The graph in `source`: the bytes of its file, or the file's address.
 *
 * Throws `GRAPH_UNREACHABLE`, `GRAPH_INVALID`.
 */
export async function loadGraph(
  source: string | Uint8Array<ArrayBuffer>,
): Promise<{ graph: GraphData; bytes: number }> {
  const [bytes, url] =
    typeof source === 'string' ? [await fetchBytes(source), source] : [source, 'given as bytes'];
  return { graph: decodeGraph(bytes, url), bytes: bytes.length };
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(deadline) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new WindowshopError('GRAPH_UNREACHABLE', { url, why: reasonOf(error) }, error);
  }
}
