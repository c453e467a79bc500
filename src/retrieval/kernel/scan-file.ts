/** The scans in WebAssembly. Known apart from what uses them, so that both can be on their way at once. */
export const scanFile = new URL('./scan.wasm', import.meta.url);
