// The light half of the room. `encoder.ts`, which brings the tokenizer and ONNX Runtime, is imported
// lazily by whoever needs a vector.
export { describeModel } from './describe-model.js';
export type { Encoder, EncoderOptions } from './encoder.js';
export { type ModelManifest, modelName } from './manifest.js';
export { type ReadModelFile, readModelOverHttp } from './model-files.js';
