import { createHash } from 'node:crypto';
import { isVectorBlock, type VectorBlock } from './vector-store.js';

/*
 * The bytes of one vector block, little-endian:
 * magic (8) | length of the model name, dimensions, count (4 each) | model name, filled with zeros to
 * a multiple of 4 | scales (4 × count) | hashes (8 × count) | codes (dimensions × count) | SHA-256 of
 * all that (32).
 */
const magic = Buffer.from('WSVEC\0\0\x01', 'latin1');
const fixedBytes = magic.length + 12;
const digestBytes = 32;
const hashBytes = 8;

/** A block as bytes for a file. */
export function encodeVectorBlock(block: VectorBlock): Buffer {
  const { model, dimensions, hashes, codes, scales } = block;
  const name = Buffer.from(model, 'utf8');
  const bytes = Buffer.alloc(totalBytes(name.length, dimensions, hashes.length));
  magic.copy(bytes);
  let at = magic.length;
  for (const value of [name.length, dimensions, hashes.length]) at = bytes.writeUInt32LE(value, at);
  name.copy(bytes, at);
  at += padded(name.length);
  for (const scale of scales) at = bytes.writeFloatLE(scale, at);
  for (const hash of hashes) at += bytes.write(hash, at, hashBytes, 'hex');
  bytes.set(new Uint8Array(codes.buffer, codes.byteOffset, codes.length), at);
  digestOf(bytes).copy(bytes, bytes.length - digestBytes);
  return bytes;
}

/** The block in `bytes`, or `undefined` where they are anything but a whole, undamaged block. */
export function decodeVectorBlock(bytes: Buffer): VectorBlock | undefined {
  if (bytes.length < fixedBytes + digestBytes) return undefined;
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const [nameLength, dimensions, count] = [0, 4, 8].map((from) =>
    bytes.readUInt32LE(magic.length + from),
  ) as [number, number, number];
  // The length must follow from the header before anything is allocated by it.
  if (bytes.length !== totalBytes(nameLength, dimensions, count)) return undefined;
  if (!bytes.subarray(-digestBytes).equals(digestOf(bytes))) return undefined;
  const model = bytes.toString('utf8', fixedBytes, fixedBytes + nameLength);
  let at = fixedBytes + padded(nameLength);
  const scales = Float32Array.from({ length: count }, (_, row) => bytes.readFloatLE(at + row * 4));
  at += count * 4;
  const hashes = Array.from({ length: count }, (_, row) =>
    bytes.toString('hex', at + row * hashBytes, at + (row + 1) * hashBytes),
  );
  at += count * hashBytes;
  const codes = new Int8Array(bytes.subarray(at, at + count * dimensions));
  const block = { model, dimensions, hashes, codes, scales };
  return isVectorBlock(block) ? block : undefined;
}

function totalBytes(nameLength: number, dimensions: number, count: number): number {
  return fixedBytes + padded(nameLength) + count * (4 + hashBytes + dimensions) + digestBytes;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes.subarray(0, -digestBytes)).digest();
}
