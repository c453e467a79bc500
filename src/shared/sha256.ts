/**
 * SHA-256 (FIPS 180-4) of `bytes` as hexadecimal digits. Uses `crypto.subtle`; pages on plain HTTP
 * have none, and there the plain twin below does it (about 15 ms a megabyte).
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return plainSha256(bytes);
  return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

const rounds = new Uint32Array(64);
const start = new Uint32Array(8);
// The constants are the first bits of the fractional parts of roots of primes (FIPS 180-4, 4.2.2).
for (let candidate = 2, found = 0; found < 64; candidate++) {
  if (!isPrime(candidate)) continue;
  if (found < 8) start[found] = fraction(candidate ** (1 / 2));
  rounds[found++] = fraction(candidate ** (1 / 3));
}

/** The same without `crypto.subtle`. */
export function plainSha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(start);
  const words = new Uint32Array(64);
  const tail = new Uint8Array(((bytes.length % 64) + 9 > 64 ? 2 : 1) * 64);
  const whole = bytes.length - (bytes.length % 64);
  tail.set(bytes.subarray(whole));
  tail[bytes.length - whole] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0);

  const body = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) compress(state, words, body, at);
  for (let at = 0; at < tail.length; at += 64) compress(state, words, view, at);

  const out = new Uint8Array(32);
  for (let index = 0; index < 8; index++) {
    new DataView(out.buffer).setUint32(index * 4, state[index]!);
  }
  return toHex(out);
}

function compress(state: Uint32Array, w: Uint32Array, data: DataView, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = data.getUint32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const small = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const large = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[t] = w[t - 16]! + small + w[t - 7]! + large;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + rounds[t]! + w[t]!) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const next = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = state[index]! + next[index]!;
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 4294967296);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
