/** A catalogue row and how well it fits. */
export interface ScoredRow {
  row: number;
  score: number;
}

/**
 * The `k` largest scores of `rows` rows, best first; equal scores keep the order of the rows. A row
 * whose score is `undefined` takes no part, nor does one that is not `eligible`, which is asked only
 * where a row would be kept.
 */
export function topK(
  rows: number,
  k: number,
  scoreOf: (row: number) => number | undefined,
  eligible: (row: number) => boolean = () => true,
): ScoredRow[] {
  const heap: ScoredRow[] = [];
  for (let row = 0; row < rows; row++) {
    const score = scoreOf(row);
    if (score === undefined || Number.isNaN(score)) continue;
    if (k <= 0 || (heap.length >= k && score <= heap[0]!.score) || !eligible(row)) continue;
    if (heap.length < k) {
      heap.push({ row, score });
      siftUp(heap);
    } else {
      heap[0] = { row, score };
      siftDown(heap);
    }
  }
  return heap.sort((one, other) => other.score - one.score || one.row - other.row);
}

// The worst of the kept rows is on top: the lowest score, and among equals the last row.
function isWorse(one: ScoredRow, other: ScoredRow): boolean {
  return one.score < other.score || (one.score === other.score && one.row > other.row);
}

function siftUp(heap: ScoredRow[]): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!isWorse(heap[child]!, heap[parent]!)) return;
    [heap[child], heap[parent]] = [heap[parent]!, heap[child]!];
    child = parent;
  }
}

function siftDown(heap: ScoredRow[]): void {
  let parent = 0;
  for (;;) {
    let worst = parent;
    for (const child of [2 * parent + 1, 2 * parent + 2]) {
      if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child;
    }
    if (worst === parent) return;
    [heap[parent], heap[worst]] = [heap[worst]!, heap[parent]!];
    parent = worst;
  }
}
