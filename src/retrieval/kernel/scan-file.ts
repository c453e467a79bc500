/**
 * Where the scans in WebAssembly lie. Known apart from what uses them, so that both can be on their way at
 * once. Throws `TypeError` in a script that has no address, such as one that a bundler inlined.
 */
export function scanFile(): URL {
  return new URL('./scan.wasm', import.meta.url);
}
