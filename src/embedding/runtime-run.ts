import { reasonOf, WindowshopError } from '../errors.js';
import { withDeadline } from '../shared/deadline.js';
import { createSerialQueue } from '../shared/serial-queue.js';
import type { Backend } from '../types.js';
import { loadRuntime } from './backend.js';
import type { ModelManifest } from './manifest.js';
import type { ModelRun } from './model-run.js';
import { pool } from './pooling.js';
import { type TokenBatch, toBatch } from './tokenizer.js';

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

  const output =
    manifest.output ??
    ['sentence_embedding', 'last_hidden_state'].find((name) =>
      session.outputNames.includes(name),
    ) ??
    session.outputNames[0]!;

  async function run(tokens: readonly (readonly number[])[]): Promise<Float32Array> {
    const batch = toBatch(tokens);
    const inputs: Record<string, InstanceType<typeof runtime.Tensor>> = {};
    for (const name of session.inputNames) {
      inputs[name] = new runtime.Tensor('int64', inputOf(name, batch), [batch.count, batch.length]);
    }
    const found = (await session.run(inputs, [output]))[output];
    const data = found?.data;
    if (!(data instanceof Float32Array)) throw new Error(`\`${output}\` holds no numbers`);
    const { dimensions, pooling } = manifest;
    const isPooled = pooling === 'in-graph' || found?.dims.length === 2;
    const expected = batch.count * dimensions * (isPooled ? 1 : batch.length);
    if (data.length !== expected) {
      throw new Error(`\`${output}\` has the shape ${found?.dims.join(' × ')}, which does not fit`);
    }
    if (!data.every(Number.isFinite))
      throw new Error('its output holds numbers that are not finite');
    return isPooled ? data : pool(data, batch, dimensions, pooling);
  }

  return {
    backend,
    run: (tokens) => queue.run(() => run(tokens)).catch(failed),
    release: () => queue.run(() => session.release()),
  };
}

/** Token types are all zero: there is never a second text. */
function inputOf(name: string, { ids, mask, length }: TokenBatch): BigInt64Array {
  if (name === 'input_ids') return ids;
  if (name === 'attention_mask') return mask;
  if (name === 'position_ids') return ids.map((_, index) => BigInt(index % length));
  return new BigInt64Array(ids.length);
}
