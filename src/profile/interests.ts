import type { Signal } from './signals.js';

/** A direction the visitor looks in. */
export interface Interest {
  /** Weighted sum of its items' vectors, of length 1. */
  vector: Float32Array;
  /** Sum of its items' weights. */
  weight: number;
  /** Share of all interests' weights, 0 to 1. */
  share: number;
  /** Its items, strongest first. */
  signals: Signal[];
}

/** Cosine to an interest from which an item belongs to it. */
const belonging = 0.45;

/** More interests than this fold into the nearest. */
const limit = 4;

/**
 * Groups the wanted items by meaning, strongest item first: each joins the nearest interest, or
 * founds one if none is near (leader clustering, Hartigan 1975). Items without vector are left out.
 * Comes back heaviest first.
 */
export function findInterests(
  signals: readonly Signal[],
  vectorOf: (item: string) => Float32Array | undefined,
): Interest[] {
  const groups: { sum: Float32Array; signals: Signal[] }[] = [];
  for (const signal of signals) {
    if (signal.weight <= 0) continue;
    const vector = vectorOf(signal.item);
    if (!vector) continue;
    const near = nearestGroup(groups, vector);
    if (near && (near.cosine >= belonging || groups.length >= limit)) {
      addScaled(near.group.sum, vector, signal.weight);
      near.group.signals.push(signal);
    } else {
      groups.push({ sum: vector.map((value) => value * signal.weight), signals: [signal] });
    }
  }
  const weights = groups.map((group) => group.signals.reduce((sum, { weight }) => sum + weight, 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return groups
    .map((group, index) => ({
      vector: normalized(group.sum),
      weight: weights[index]!,
      share: weights[index]! / total,
      signals: group.signals,
    }))
    .sort((one, other) => other.weight - one.weight);
}

/** The sum of `vectors`, each times its weight, brought to length 1; zeros stay zeros. */
export function weightedMean(
  vectors: readonly { vector: Float32Array; weight: number }[],
  dimensions: number,
): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { vector, weight } of vectors) addScaled(sum, vector, weight);
  return normalized(sum);
}

function nearestGroup<G extends { sum: Float32Array }>(
  groups: readonly G[],
  vector: Float32Array,
): { group: G; cosine: number } | undefined {
  let best: { group: G; cosine: number } | undefined;
  for (const group of groups) {
    const cosine = dot(group.sum, vector) / (lengthOf(group.sum) || 1);
    if (!best || cosine > best.cosine) best = { group, cosine };
  }
  return best;
}

function addScaled(sum: Float32Array, vector: Float32Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = sum[index]! + vector[index]! * factor;
  }
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

function normalized(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
