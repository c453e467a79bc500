/**
 * `list` with what is pinned put in, each at its own place (0 for the first), or at the end where the
 * list is shorter. It gets the score of the entry whose place it takes.
 *
 * @param list best first.
 * @param pins no two with the same place.
 */
export function insertPinned<E extends { score: number }, P extends { position: number }>(
  list: readonly E[],
  pins: readonly P[],
  entryOf: (pin: P, score: number) => E,
): E[] {
  const whole = [...list];
  // From the front, so that none moves another that stands already.
  for (const pin of [...pins].sort((one, other) => one.position - other.position)) {
    const score = (whole[pin.position] ?? whole.at(-1))?.score ?? 0;
    whole.splice(pin.position, 0, entryOf(pin, score));
  }
  return whole;
}
