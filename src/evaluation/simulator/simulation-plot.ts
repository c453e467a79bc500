import { clickRatePlot } from './click-rate-plot.js';
import type { SimulationReport } from './evaluate-simulator.js';

/** Click rate by slate of each policy under the first condition. */
export function simulationPlot({ rows }: SimulationReport): string {
  const lines = rows.filter(({ condition }) => condition === rows[0]?.condition);
  return clickRatePlot(
    lines.map(({ system, clicksBySlate }) => ({ name: system, values: clicksBySlate })),
  );
}
