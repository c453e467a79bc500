import { reasonOf, WindowshopError } from '../errors.js';
import { withDeadline } from '../shared/deadline.js';
import { createSerialQueue } from '../shared/serial-queue.js';
import type { Backend } from '../types.js';
import { loadRuntime } from './backend.js';
import type { ModelManifest } from './manifest.js';
import type { ModelRun } from './model-run.js';
import { toBatch } from './tokenizer.js';

/** A WebAssembly file that a page's rules or a network stop half-way may never settle. */
const startDeadline = 20_000;

/** Loads a model into ONNX Runtime. Throws `BACKEND_UNAVAILABLE`, `MODEL_FAILED`. */
export async function startRuntimeRun(
  manifest: ModelManifest,
  model: Uint8Array<ArrayBuffer>,
  backend: Exclude<Backend, 'direct'>,
): Promise<ModelRun> {
  const runtime = await loadRuntime(backend);
  const failed = (error: unknown): never => {
    throw new WindowshopError('MODEL_FAILED', { backend, why: reasonOf(error) }, error);
  };
  const creation = runtime.InferenceSession.create(model, {
    executionProviders: [backend],
    graphOptimizationLevel: 'all',
    // Errors only: warnings on the shop's console would look like ours.
    logSeverityLevel: 3,
  });
  // ONNX Runtime's own `initTimeout` never clears its timer, which keeps a Node process from ending.
  const onTime = () => new Error(`its start took over ${startDeadline} ms`);
  const session = await withDeadline(creation, startDeadline, onTime, (late) => {
    late.release().catch(() => undefined);
  }).catch(failed);
  // Two runs at once on one WebGPU session freeze the thread.
  const queue = createSerialQueue();

  async function run(tokens: readonly (readonly number[])[]): Promise<Float32Array> {
    const batch = toBatch(tokens);
    const shape = [batch.count, batch.length];
    const inputs: Record<string, InstanceType<typeof runtime.Tensor>> = {};
    for (const name of session.inputNames) {
      const data = name === 'attention_mask' ? batch.mask : batch.ids;
      inputs[name] = new runtime.Tensor('int64', data, shape);
    }
    const outputs = await session.run(inputs, [manifest.output]);
    const data = outputs[manifest.output]?.data;
    if (!(data instanceof Float32Array) || data.length !== batch.count * manifest.dimensions) {
      throw new Error(`\`${manifest.output}\` is not ${batch.count} × ${manifest.dimensions}`);
    }
    if (!data.every(Number.isFinite))
      throw new Error('its output holds numbers that are not finite');
    return data;
  }

  return {
    backend,
    run: (tokens) => queue.run(() => run(tokens)).catch(failed),
    release: () => queue.run(() => session.release()),
  };
}
