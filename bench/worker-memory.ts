interface Measurement {
  breakdown: { bytes: number; attribution: { scope: string }[] }[];
}

/** Bytes of objects and arrays that this page's workers hold, after garbage is collected. */
export async function workerMemory(): Promise<number> {
  const measure = performance as unknown as {
    measureUserAgentSpecificMemory(): Promise<Measurement>;
  };
  const { breakdown } = await measure.measureUserAgentSpecificMemory();
  return breakdown
    .filter(({ attribution }) =>
      attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'),
    )
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
