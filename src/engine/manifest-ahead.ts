import { largestManifest, manifestName } from '../pack/manifest-file.js';
import { packDeadline } from './pack-deadline.js';
import type { EngineOptions, GiveManifest } from './protocol.js';

/**
 * Asks for the manifest of the pack at once, in the page: a worker takes its time to start, and its first
 * list would wait for one more way to the server. Nothing where there is no pack.
 */
export function askForManifest(options: EngineOptions): GiveManifest | undefined {
  if (options.pack === undefined) return undefined;
  const signal = AbortSignal.timeout(packDeadline(options));
  // Whoever opens the pack asks again then, and says what is wrong.
  const asked = read(options.pack + manifestName, signal).catch(() => undefined);
  return () => asked;
}

/** By itself: what reads the other files would make the page's first script a fifth larger. */
async function read(
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { ok, body } = await fetch(url, { signal });
  if (!ok || !body) return undefined;
  const reader = body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let left = largestManifest;
  while (left >= 0) {
    const { value, done } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(value);
    left -= value.length;
  }
  await reader.cancel();
}
