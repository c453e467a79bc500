import { codesOf, factorOf, scaleOf, signsOf, stride } from './rows';

/** Factors within these give scores that are numbers, and none of them -0. */
const leastFactor: f32 = 1e-9;
const mostFactor: f32 = 1e30;

/** Writes signs and factors of the rows from `from` up to `to`: see `sign-rows.ts`. */
export function writeSigns(centre: usize, from: u32, to: u32): void {
  for (let row = from; row < to; row++) {
    const codes = codesOf(row);
    const scale = f32x4.splat(load<f32>(scaleOf(row)));
    let signs = signsOf(row);
    let sums = f32x4.splat(0);
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < stride; at += 8) {
      const values = v128.load64_zero(codes + at);
      const eight = i16x8.extend_low_i8x16_s(values);
      const middle = centre + (at << 2);
      const first = awayFrom(middle, i32x4.extend_low_i16x8_s(eight), scale);
      const second = awayFrom(middle + 16, i32x4.extend_high_i16x8_s(eight), scale);
      sums = f32x4.add(f32x4.add(sums, f32x4.abs(first)), f32x4.abs(second));
      squares = f32x4.add(f32x4.add(squares, f32x4.mul(first, first)), f32x4.mul(second, second));
      store<u8>(signs, bitsOf(first) | (bitsOf(second) << 4));
      signs += 32;
    }
    const factor = total(squares) / total(sums);
    // Also for a factor that is no number.
    const atLeast = factor > leastFactor ? factor : leastFactor;
    store<f32>(factorOf(row), min(atLeast, mostFactor));
  }
}

function awayFrom(centre: usize, codes: v128, scale: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.convert_i32x4_s(codes), scale), v128.load(centre));
}

function bitsOf(away: v128): i32 {
  return i32x4.bitmask(f32x4.gt(away, f32x4.splat(0)));
}

function total(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}
