import type { StoredInteraction } from '../../../src/index.js';

/** One field of the stored rows. */
export interface FieldFact {
  name: string;
  /** Rows that have it. */
  rows: number;
  /** Bytes of its values, written as JSON. */
  bytes: number;
  /** The newest value, written as JSON. */
  example: string;
}

/** What the rows consist of, field by field, in the order of first appearance. */
export function fieldFacts(rows: readonly StoredInteraction[]): FieldFact[] {
  const facts = new Map<string, FieldFact>();
  const encoder = new TextEncoder();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const written = JSON.stringify(value) ?? '';
      const fact = facts.get(name) ?? { name, rows: 0, bytes: 0, example: '' };
      fact.rows++;
      fact.bytes += encoder.encode(written).length;
      fact.example = written;
      facts.set(name, fact);
    }
  }
  return [...facts.values()];
}

/** Bytes that the browser counts for this shop, by kind where it tells. */
export interface Usage {
  total: number;
  /** Database: history, and the vectors of the products. */
  database?: number;
  /** The copy of the shop for visits without network. */
  offline?: number;
}

/** What `navigator.storage.estimate()` says; `undefined` where the browser does not tell. */
export async function measureUsage(): Promise<Usage | undefined> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  if (estimate?.usage === undefined) return undefined;
  const usage: Usage = { total: estimate.usage };
  const { usageDetails } = estimate as { usageDetails?: Record<string, number> };
  if (usageDetails) {
    usage.database = usageDetails.indexedDB ?? 0;
    usage.offline = (usageDetails.caches ?? 0) + (usageDetails.serviceWorkerRegistrations ?? 0);
  }
  return usage;
}

/** Small things beside the database: settings, the choice made here, the cart. */
export function localEntries(): { name: string; bytes: number }[] {
  try {
    return Object.entries(localStorage).map(([name, value]) => ({
      name,
      bytes: new TextEncoder().encode(name + String(value)).length,
    }));
  } catch {
    return [];
  }
}
