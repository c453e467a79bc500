import { reasonOf, WindowshopError } from '../errors.js';
import type { Backend } from '../types.js';
import type { ModelManifest } from './manifest.js';

/** The part of ONNX Runtime that is used; both of its builds have it. */
export type Runtime = typeof import('onnxruntime-web/wasm');

/** The backends to try, best first. */
export interface BackendChoice {
  order: Backend[];
  /** Why the order is not what was asked for. */
  why?: string;
}

/**
 * Decides on the backends for a model; a token embedding can always be read directly in the end. Never
 * throws: no graphics adapter is an answer.
 */
export async function chooseBackends(
  wanted: 'auto' | Backend,
  kind: ModelManifest['kind'],
): Promise<BackendChoice> {
  const isTable = kind === 'token-embedding';
  if (wanted === 'direct' && isTable) return { order: ['direct'] };
  const { order, ...why } = await chooseRuntimes(wanted, isTable);
  return { order: isTable ? [...order, 'direct'] : order, ...why };
}

async function chooseRuntimes(wanted: 'auto' | Backend, isTable: boolean): Promise<BackendChoice> {
  if (wanted === 'wasm') return { order: ['wasm'] };
  if (wanted === 'direct') {
    return { order: ['wasm'], why: 'only a token-embedding model can be read without a runtime' };
  }
  if (wanted === 'auto' && isTable) {
    return {
      order: ['wasm'],
      why: 'this model is a table look-up, which WebGPU does not speed up',
    };
  }
  const adapter = await findAdapter();
  if (!adapter) return { order: ['wasm'], why: 'no WebGPU adapter answers here' };
  if (wanted === 'auto' && adapter.isFallback) {
    return { order: ['wasm'], why: 'the WebGPU adapter is a software one' };
  }
  return { order: ['webgpu', 'wasm'] };
}

/** `navigator.gpu` may be there without any adapter behind it. */
async function findAdapter(): Promise<{ isFallback: boolean } | undefined> {
  try {
    const adapter = await globalThis.navigator?.gpu?.requestAdapter();
    if (!adapter) return undefined;
    // Older browsers give no `info`.
    const { info } = adapter as { info?: { isFallbackAdapter?: boolean } };
    return { isFallback: info?.isFallbackAdapter === true };
  } catch {
    return undefined;
  }
}

/**
 * Loads ONNX Runtime for `backend`; each build is a chunk of its own. Throws `BACKEND_UNAVAILABLE`.
 */
export async function loadRuntime(backend: Exclude<Backend, 'direct'>): Promise<Runtime> {
  if (typeof WebAssembly === 'undefined') {
    throw new WindowshopError('BACKEND_UNAVAILABLE', { backend, why: 'there is no WebAssembly' });
  }
  try {
    const runtime =
      backend === 'webgpu'
        ? ((await import('onnxruntime-web/webgpu')) as unknown as Runtime)
        : await import('onnxruntime-web/wasm');
    // Threads need cross-origin isolation, and without its header on the worker script the start
    // never settles (https://github.com/microsoft/onnxruntime/issues/11679).
    runtime.env.wasm.numThreads = 1;
    runtime.env.logLevel = 'error';
    return runtime;
  } catch (error) {
    throw new WindowshopError('BACKEND_UNAVAILABLE', { backend, why: reasonOf(error) }, error);
  }
}
