import { largestManifest, manifestName } from '../pack/manifest-file.js';
import { joined, type Piece, piecesOf } from '../shared/pieces.js';
import type { EngineOptions, GiveManifest } from './protocol.js';

/** Milliseconds after which the page gives up; by then the engine has long asked by itself. */
const limit = 10_000;

/**
 * Asks for the manifest of the pack at once, in the page: a worker takes its time to start, and its first
 * list would wait for one more way to the server. Nothing where there is no pack.
 */
export function askForManifest(options: EngineOptions): GiveManifest | undefined {
  if (options.pack === undefined) return undefined;
  // Whoever opens the pack asks again then, and says what is wrong.
  const asked = read(options.pack + manifestName).catch(() => undefined);
  return () => asked;
}

/** Not by what reads the other files, which would make the page's first script a sixth larger. */
async function read(url: string): Promise<Piece | undefined> {
  const { ok, body } = await fetch(url, { signal: AbortSignal.timeout(limit) });
  if (!ok || !body) return undefined;
  const pieces: Piece[] = [];
  let length = 0;
  for await (const piece of piecesOf(body)) {
    pieces.push(piece);
    length += piece.length;
    if (length > largestManifest) return undefined;
  }
  return joined(pieces);
}
