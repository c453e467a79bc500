/** Where things lie in a segment: see `row-layout.ts`. */
let shift: u32 = 0;
let segmentBytes: usize = 0;
let scalesAt: usize = 0;
let signsAt: usize = 0;
/** Bytes of a row's codes. */
export let stride: usize = 0;

export function shape(shiftOf: u32, bytes: usize, codes: usize, scales: usize, signs: usize): void {
  shift = shiftOf;
  segmentBytes = bytes;
  stride = codes;
  scalesAt = scales;
  signsAt = signs;
}

export function codesOf(row: u32): usize {
  return segmentOf(row) + placeOf(row) * stride;
}

export function scaleOf(row: u32): usize {
  return segmentOf(row) + scalesAt + (placeOf(row) << 2);
}

/** The first byte of a row's signs; the next one is `segmentRows` further on. */
export function signsOf(row: u32): usize {
  return segmentOf(row) + signsAt + placeOf(row);
}

export function segmentRows(): u32 {
  return 1 << shift;
}

function segmentOf(row: u32): usize {
  return <usize>(row >> shift) * segmentBytes;
}

function placeOf(row: u32): usize {
  return <usize>(row & ((1 << shift) - 1));
}
