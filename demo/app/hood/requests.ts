/** What a file is for. */
export type RequestKind = 'page' | 'script' | 'style' | 'picture' | 'data' | 'model' | 'runtime';

/** What is known of one request; a part of `PerformanceResourceTiming`. */
export interface RequestFact {
  name: string;
  initiatorType: string;
  transferSize: number;
  encodedBodySize: number;
}

export interface RequestSummary {
  kinds: { kind: RequestKind; count: number; transferred: number; size: number }[];
  /** Hosts that were asked, with how often. */
  hosts: { host: string; count: number }[];
  count: number;
}

const order: readonly RequestKind[] = [
  'page',
  'script',
  'style',
  'picture',
  'data',
  'model',
  'runtime',
];

/** Requests by kind and by host. */
export function summarizeRequests(facts: readonly RequestFact[]): RequestSummary {
  const kinds = new Map(order.map((kind) => [kind, { kind, count: 0, transferred: 0, size: 0 }]));
  const hosts = new Map<string, number>();
  for (const fact of facts) {
    const url = new URL(fact.name);
    // Addresses inside the page (blob:) are not requests.
    if (url.host === '') continue;
    const sum = kinds.get(kindOf(url.pathname, fact.initiatorType))!;
    sum.count++;
    sum.transferred += fact.transferSize;
    sum.size += fact.encodedBodySize;
    hosts.set(url.host, (hosts.get(url.host) ?? 0) + 1);
  }
  return {
    kinds: [...kinds.values()].filter(({ count }) => count > 0),
    hosts: [...hosts].map(([host, count]) => ({ host, count })),
    count: [...hosts.values()].reduce((sum, count) => sum + count, 0),
  };
}

function kindOf(path: string, initiator: string): RequestKind {
  if (initiator === 'navigation') return 'page';
  if (path.startsWith('/models/')) return 'model';
  if (path.endsWith('.wasm')) return 'runtime';
  if (path.endsWith('.js') || path.endsWith('.ts')) return 'script';
  if (path.endsWith('.css')) return 'style';
  if (path.startsWith('/pictures/') || initiator === 'img') return 'picture';
  return 'data';
}
