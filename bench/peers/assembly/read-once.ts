/** Reads `bytes` bytes from `from` on, sixteen at a time, and gives what depends on all of them. */
export function read(from: usize, bytes: usize): i32 {
  let one = i32x4.splat(0);
  let other = i32x4.splat(0);
  for (const end = from + bytes; from < end; from += 64) {
    one = v128.xor(one, v128.xor(v128.load(from), v128.load(from, 16)));
    other = v128.xor(other, v128.xor(v128.load(from, 32), v128.load(from, 48)));
  }
  return i32x4.extract_lane(v128.xor(one, other), 0);
}
