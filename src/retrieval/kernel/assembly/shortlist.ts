// Rows by whole scores from -127 to 127, in memory (the sizes stand in `wasm-kernel.ts` too): the score that a row must beat, how many rows there are,
// how many of them beat it, how many are to be kept, how many have each score, and room for twice as many
// rows with their scores. They come in their order and stay in it: memory is read fastest so.
const countAt: usize = 4;
const overAt: usize = 8;
const keepAt: usize = 12;
const tallyAt: usize = 16;
const entriesAt: usize = tallyAt + 4 * 256;

/** Beaten by every score. */
export const lowest: i32 = -128;

export function begin(list: usize, keep: u32, beaten: i32): void {
  memory.fill(list, 0, entriesAt);
  store<i32>(list, beaten);
  store<u32>(list, keep, keepAt);
}

/** The score that a row must beat: once as many rows as are kept have come, that of the last of them. */
export function beatenOf(list: usize): i32 {
  return load<i32>(list);
}

export function countOf(list: usize): u32 {
  return load<u32>(list, countAt);
}

export function rowOf(list: usize, at: u32): u32 {
  return load<u32>(entryOf(list, at));
}

/** Takes a row in. Rows come in their order, so that of equals the lower one stays. */
export function offer(list: usize, row: u32, score: i32): void {
  let beaten = load<i32>(list);
  if (score <= beaten) return;
  const count = load<u32>(list, countAt);
  const keep = load<u32>(list, keepAt);
  const entry = entryOf(list, count);
  store<u32>(entry, row);
  store<i32>(entry, score, 4);
  store<u32>(list, count + 1, countAt);
  store<u32>(tallyOf(list, score), load<u32>(tallyOf(list, score)) + 1);
  let over = load<u32>(list, overAt) + 1;
  // No row is over 127, so that it ends there. What was counted below is never looked at again.
  while (over >= keep) over -= load<u32>(tallyOf(list, ++beaten));
  store<i32>(list, beaten);
  store<u32>(list, over, overAt);
  if (count + 1 === keep << 1) trim(list);
}

/** Leaves the best rows only. */
export function trim(list: usize): void {
  const count = countOf(list);
  const keep = load<u32>(list, keepAt);
  if (count <= keep) return;
  const beaten = load<i32>(list);
  // There are as many at least, or what must be beaten would be lower.
  let equals = keep - load<u32>(list, overAt);
  let into = entryOf(list, 0);
  for (let from = into, end = entryOf(list, count); from < end; from += 8) {
    const score = load<i32>(from, 4);
    if (score < beaten || (score === beaten && equals === 0)) continue;
    if (score === beaten) equals--;
    store<u64>(into, load<u64>(from));
    into += 8;
  }
  store<u32>(list, keep, countAt);
}

function entryOf(list: usize, at: u32): usize {
  return list + entriesAt + ((<usize>at) << 3);
}

function tallyOf(list: usize, score: i32): usize {
  return list + tallyAt + ((<usize>(score - lowest)) << 2);
}
