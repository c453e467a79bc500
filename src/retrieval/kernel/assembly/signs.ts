import { codesOf, scaleOf, segmentRows, signsOf, stride } from './rows';

/** Writes the signs of the rows from `from` up to `to`: see `sign-rows.ts`. */
export function writeSigns(centre: usize, from: u32, to: u32): void {
  const next = <usize>segmentRows();
  for (let row = from; row < to; row++) {
    const codes = codesOf(row);
    const scale = f32x4.splat(load<f32>(scaleOf(row)));
    let signs = signsOf(row);
    for (let at: usize = 0; at < stride; at += 8) {
      const eight = i16x8.extend_low_i8x16_s(v128.load64_zero(codes + at));
      const middle = centre + (at << 2);
      const first = beyond(middle, i32x4.extend_low_i16x8_s(eight), scale);
      const second = beyond(middle + 16, i32x4.extend_high_i16x8_s(eight), scale);
      store<u8>(signs, first | (second << 4));
      signs += next;
    }
  }
}

/** One bit for each of four components that is larger than the centre's. */
function beyond(centre: usize, codes: v128, scale: v128): i32 {
  const values = f32x4.mul(f32x4.convert_i32x4_s(codes), scale);
  return i32x4.bitmask(f32x4.gt(values, v128.load(centre)));
}
