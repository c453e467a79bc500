import { rowsText } from '../rows-text.js';
import type { SimulationReport } from './evaluate-simulator.js';
import { simulationMetrics } from './measure-courses.js';

/** A report as tables for people. */
export function simulationText({ task, split, judged, protocol, rows, lifts }: SimulationReport) {
  const tables = lifts.map(({ condition, mean, ci95 }) => {
    const table = rowsText(
      rows.filter((row) => row.condition === condition),
      {
        labels: [{ name: 'policy' }],
        label: ({ system }) => [system],
        metrics: simulationMetrics,
        interval: 'clicks-31-50',
      },
    );
    const lift = `clicks of slates 31 to 50, learning over fixed: ${percent(mean)} (95 %: ${ci95.map(percent).join(' to ')})`;
    return `${condition}, ${judged[condition]} shoppers\n${table}${lift}\n`;
  });
  return `${task} ${split}\n\n${tables.join('\n')}\n${protocol}\n`;
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`;
}
