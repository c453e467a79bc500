/** A tensor stored in an ONNX file. */
export interface Initializer {
  dims: number[];
  /** `TensorProto.DataType`: 1 float, 3 int8. */
  type: number;
  /** Little-endian, as in the file. */
  bytes: Uint8Array;
}

/** Field numbers of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
const model = { graph: 7 };
const graph = { initializer: 5 };
const tensor = { dims: 1, type: 2, name: 8, rawData: 9 };

/**
 * The initializers of an ONNX file by name, without a runtime: enough of the protocol buffers wire
 * format to find them. Throws a plain `Error` where the bytes are not such a file.
 */
export function readInitializers(file: Uint8Array): Map<string, Initializer> {
  const found = new Map<string, Initializer>();
  for (const [modelField, graphBytes] of fieldsOf(file)) {
    if (modelField !== model.graph || typeof graphBytes === 'number') continue;
    for (const [graphField, tensorBytes] of fieldsOf(graphBytes)) {
      if (graphField !== graph.initializer || typeof tensorBytes === 'number') continue;
      const { name, ...initializer } = readTensor(tensorBytes);
      found.set(name, initializer);
    }
  }
  return found;
}

function readTensor(bytes: Uint8Array): Initializer & { name: string } {
  const read: Initializer & { name: string } = {
    name: '',
    dims: [],
    type: 0,
    bytes: new Uint8Array(),
  };
  for (const [field, value] of fieldsOf(bytes)) {
    if (typeof value === 'number') {
      if (field === tensor.dims) read.dims.push(value);
      if (field === tensor.type) read.type = value;
    } else {
      if (field === tensor.dims) read.dims.push(...packedNumbers(value));
      if (field === tensor.name) read.name = new TextDecoder().decode(value);
      if (field === tensor.rawData) read.bytes = value;
    }
  }
  return read;
}

/** The fields of a message: numbers for varints, bytes for all that has a length; others are passed. */
function* fieldsOf(bytes: Uint8Array): Generator<[field: number, value: number | Uint8Array]> {
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const key = readNumber(bytes, cursor);
    const field = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === 0) yield [field, readNumber(bytes, cursor)];
    else if (wire === 1) cursor.at += 8;
    else if (wire === 5) cursor.at += 4;
    else if (wire === 2) {
      const length = readNumber(bytes, cursor);
      if (cursor.at + length > bytes.length) throw new Error('the file ends inside a field');
      yield [field, bytes.subarray(cursor.at, cursor.at + length)];
      cursor.at += length;
    } else throw new Error(`unknown wire type ${wire}`);
  }
}

function* packedNumbers(bytes: Uint8Array): Generator<number> {
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) yield readNumber(bytes, cursor);
}

/** A base 128 varint. Past 2^53 it loses digits, which no length or dimension reaches. */
function readNumber(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let place = 1; ; place *= 128) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw new Error('the file ends inside a number');
    value += (byte & 127) * place;
    if (byte < 128) return value;
  }
}
