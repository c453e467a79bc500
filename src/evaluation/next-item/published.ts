import type { MeasuredRow } from '../measured-row.js';
import { cutoffs } from './metrics.js';

/** Figures that others published on the same test rows; nothing here was measured by us. */
export interface PublishedRow extends MeasuredRow {
  published: string;
}

/** Hit rates and NDCG at 3, 5 and 10 (MiniOneRec, 2025, table of results; its baselines included). */
const table: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  office: {
    SASRec: [0.0861, 0.0949, 0.112, 0.0769, 0.0805, 0.0858],
    TIGER: [0.0986, 0.1163, 0.1408, 0.0852, 0.096, 0.1002],
    'S-DPO': [0.1169, 0.1356, 0.1587, 0.1033, 0.111, 0.1255],
    MiniOneRec: [0.1217, 0.142, 0.1634, 0.1088, 0.1172, 0.1242],
  },
  industrial: {
    SASRec: [0.079, 0.0909, 0.1088, 0.07, 0.0748, 0.0806],
    TIGER: [0.0852, 0.101, 0.1321, 0.0742, 0.0807, 0.0908],
    'S-DPO': [0.1032, 0.1238, 0.1524, 0.0906, 0.0991, 0.1082],
    MiniOneRec: [0.1143, 0.1321, 0.1586, 0.1011, 0.1084, 0.1167],
  },
};

/**
 * Hit rates at 10: of TIGER (Rajput et al., NeurIPS 2023), days not shuffled; of SASRec as it was
 * replicated with a full softmax (2026; one source), items of one day shuffled as here.
 */
const onlyTen: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  beauty: { TIGER: 0.0648, 'SASRec (full softmax, shuffled days)': 0.0859 },
  toys: { TIGER: 0.0712 },
};

/** What was published for a folder of this name, the best last; empty for any other. */
export function publishedRows(data: string): PublishedRow[] {
  const source = 'published, not measured here';
  const rows = Object.entries(table[data] ?? {}).map(([system, values]) => {
    const names = ['hit', 'ndcg'].flatMap((name) => cutoffs.slice(0, 3).map((k) => `${name}@${k}`));
    const metrics = Object.fromEntries(names.map((name, index) => [name, values[index]!]));
    return { system, published: source, metrics, ci95: {} };
  });
  const tens = Object.entries(onlyTen[data] ?? {}).map(([system, ten]) => {
    return { system, published: source, metrics: { 'hit@10': ten }, ci95: {} };
  });
  return [...rows, ...tens];
}
