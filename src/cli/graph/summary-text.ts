import type { LogSummary } from '../../graph-build/log-summary.js';
import { sizeOf, spaced } from '../amounts.js';
import type { CreatedGraph } from './create-graph.js';
import type { GraphOptions } from './graph-options.js';
import { reasonTexts } from './reason-texts.js';

/** What was read and written, in lines. */
export function summaryText(
  { graph, summary, bytes, seconds }: CreatedGraph,
  { settings, out }: GraphOptions,
): string {
  const { lines, leftOut, types, customers, items, pairs } = summary;
  const reasons = Object.entries(leftOut).flatMap(([reason, count]) =>
    count === 0
      ? []
      : [`  left out, ${reasonTexts[reason as keyof typeof leftOut]}: ${spaced(count)}`],
  );
  return [
    `${spaced(lines)} lines read in ${seconds.toFixed(1)} s`,
    ...reasons,
    ...(types.length === 0 ? [] : [`  types that count: ${types.map(typeText).join(', ')}`]),
    `${spaced(customers)} customers, ${spaced(items)} items`,
    `of ${settings.minCustomers} customers or more: ${spaced(graph.items.length)} items, ${spaced(pairs)} pairs`,
    `${out}: ${spaced(graph.neighbours.length)} neighbours, ${sizeOf(bytes)}`,
    '',
  ].join('\n');
}

function typeText({ type, lines }: LogSummary['types'][number]): string {
  // A log's own words: nothing in them may move the cursor.
  return `${type.replace(/\p{C}/gu, '?')} ${spaced(lines)}`;
}
