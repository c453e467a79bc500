// The best rows so far, in memory (the sizes stand in `wasm-kernel.ts` too): the key that a row must pass, how many keys there are, how many are to
// be kept, and room for twice as many. A key is a score above the row's complement, so that one number
// has the order of both: the higher score first, then the lower row.
const countAt: usize = 8;
const keepAt: usize = 12;
const keysAt: usize = 16;

/** Bits of a score, in the order of the scores. */
function ordered(score: f32): u32 {
  const bits = reinterpret<u32>(score);
  return bits & 0x80000000 ? ~bits : bits | 0x80000000;
}

export function offer(selection: usize, row: u32, score: f32): void {
  const key = ((<u64>ordered(score)) << 32) | <u64>~row;
  if (key <= load<u64>(selection)) return;
  const count = load<u32>(selection, countAt);
  store<u64>(selection + ((<usize>count) << 3), key, keysAt);
  store<u32>(selection, count + 1, countAt);
  if (count + 1 === load<u32>(selection, keepAt) << 1) shrink(selection);
}

/** Leaves the best keys only, in no order, and the least of them as what is to be passed. */
export function shrink(selection: usize): void {
  const keep = load<u32>(selection, keepAt);
  const count = load<u32>(selection, countAt);
  if (count < keep) return;
  if (count > keep) partition(selection + keysAt, count, keep);
  let least = u64.MAX_VALUE;
  for (let at: u32 = 0; at < keep; at++) {
    least = min(least, load<u64>(selection + ((<usize>at) << 3), keysAt));
  }
  store<u64>(selection, least);
  store<u32>(selection, keep, countAt);
}

/** Brings the `keep` largest of `count` keys to the front (Hoare's selection, CACM 1961). */
function partition(keys: usize, count: u32, keep: u32): void {
  let first: i32 = 0;
  let last: i32 = count - 1;
  const wanted: i32 = keep - 1;
  while (first < last) {
    const pivot = load<u64>(keys + ((<usize>((first + last) >> 1)) << 3));
    let low = first;
    let high = last;
    while (low <= high) {
      while (load<u64>(keys + ((<usize>low) << 3)) > pivot) low++;
      while (load<u64>(keys + ((<usize>high) << 3)) < pivot) high--;
      if (low > high) break;
      const one = keys + ((<usize>low) << 3);
      const other = keys + ((<usize>high) << 3);
      const held = load<u64>(one);
      store<u64>(one, load<u64>(other));
      store<u64>(other, held);
      low++;
      high--;
    }
    if (wanted <= high) last = high;
    else if (wanted >= low) first = low;
    else return;
  }
}
