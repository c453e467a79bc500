import { type ErrorReport, report } from '../errors.js';
import { enforceIntegrity, type Sums } from '../shared/integrity.js';

/**
 * Has this worker load files of `sums` only as they were built: whatever is fetched, ONNX Runtime's
 * WebAssembly too, and every `import()`, which uses what was fetched for its check from the cache. The
 * worker's `fetch` is replaced, since ONNX Runtime takes none of ours, and nothing is left that gets round it.
 */
export function checkFetches(sums: Sums, onProblem: (problem: ErrorReport) => void): void {
  const fetchAny = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, location.href).href;
    const [integrity] = sums[url] ?? [];
    if (integrity === undefined) return fetchAny(input, init);
    try {
      return await fetchAny(input, { ...init, integrity });
    } catch (error) {
      onProblem(report('FILE_REFUSED', { url }));
      throw error;
    }
  };
  // What `fetch` refuses ONNX Runtime asks for by this, which takes no integrity.
  Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
  enforceIntegrity(sums, (url) => fetch(url));
}
