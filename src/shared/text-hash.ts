/**
 * A 64-bit hash of `text` as 16 hexadecimal digits: two 32-bit FNV-1a sums with different offsets,
 * each finished with MurmurHash3's mixer. For keys, not for security: files are checked with SHA-256.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xc9dc5811;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (high >>> 15);
  }
  return hex(mix(low)) + hex(mix(high ^ low));
}

function mix(sum: number): number {
  let mixed = sum ^ (sum >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
