import type { RequestFact } from './requests.ts';

/** All requests of the page since it was opened, the page itself among them. */
export function watchRequests(onChange: (facts: readonly RequestFact[]) => void): () => void {
  const facts: RequestFact[] = [];
  const take = (entries: PerformanceEntryList) => {
    for (const entry of entries) if (entry instanceof PerformanceResourceTiming) facts.push(entry);
    onChange(facts);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
  return () => observer.disconnect();
}
