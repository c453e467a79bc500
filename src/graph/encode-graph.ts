import { type GraphData, graphFormat, graphMagic, preambleBytes } from './graph-data.js';

/*
 * The bytes of a graph file, little-endian:
 * magic (8) | length of the header (4) | header: JSON, filled with spaces to a multiple of 4 |
 * starts (4 × (items + 1)) | popularity (4 × items) | neighbours (2 or 4 each) | codes (1 each) |
 * trend (1 × items).
 * Wide numbers come first, so that each section can be read in place.
 */

/** A graph as bytes for a file: the same graph gives the same bytes. */
export function encodeGraph(graph: GraphData): Uint8Array<ArrayBuffer> {
  const { settings, items, strongest, step, starts, popularity, neighbours, codes, trend } = graph;
  const header = {
    format: graphFormat,
    settings,
    strongest,
    step,
    neighbours: neighbours.length,
    items,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const headerBytes = Math.ceil(json.length / 4) * 4;
  const sections = [starts, popularity, neighbours, codes, trend];
  const length = sections.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bytes = new Uint8Array(preambleBytes + headerBytes + length);
  bytes.set(new TextEncoder().encode(graphMagic));
  new DataView(bytes.buffer).setUint32(graphMagic.length, headerBytes, true);
  bytes.fill(' '.charCodeAt(0), preambleBytes, preambleBytes + headerBytes);
  bytes.set(json, preambleBytes);
  let at = preambleBytes + headerBytes;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
