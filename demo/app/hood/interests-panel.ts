import type { StoredInteraction } from '../../../src/index.js';
import { halfLifeDays, stepDecay } from '../../../src/profile/decay.js';
import { type Catalog, categoryParts } from '../catalog.ts';
import { h, svg } from '../dom.ts';
import { number, t } from '../i18n/i18n.ts';
import { interestFlow } from './interest-flow.ts';
import { areaPath, niceTop, scale } from './scale.ts';

const width = 400;
const height = 140;

/** The visitor's interests over the steps of the history, as stacked bands. */
export function interestsPanel(
  rows: readonly StoredInteraction[],
  catalog: Catalog | undefined,
): HTMLElement {
  const { names, steps } = interestFlow(rows, (item) => {
    const product = catalog?.get(item);
    return product && categoryParts(product).slice(0, 2).join(' › ');
  });
  const now = steps.at(-1);
  if (!now) return h('p', { class: 'muted' }, t('hood.interests.none'));
  const sum = now.reduce((total, weight) => total + weight, 0);
  const legend = names.map((name, band) =>
    h(
      'li',
      { class: `flow-${band}` },
      h('span', {}, name ?? t('hood.interests.rest')),
      h('span', { class: 'figure' }, number(sum > 0 ? now[band]! / sum : 0, { style: 'percent' })),
    ),
  );
  return h(
    'div',
    {},
    picture(names, steps),
    h('ul', { class: 'flow-legend', role: 'list' }, legend),
    h(
      'p',
      { class: 'muted hood-note' },
      t('hood.interests.how', { step: stepDecay, days: halfLifeDays }),
    ),
  );
}

function picture(names: readonly unknown[], steps: readonly number[][]): SVGElement {
  // A single step is drawn as a line across.
  const shown = steps.length === 1 ? [steps[0]!, steps[0]!] : steps;
  const sums = shown.map((step) => step.reduce((total, weight) => total + weight, 0));
  const ceiling = niceTop(Math.max(...sums));
  const xs = shown.map((_, index) => scale(index, shown.length - 1, 0, width));
  let floors = shown.map(() => height);
  const areas = names.map((_, band) => {
    const tops = floors.map((floor, index) => {
      return floor - scale(shown[index]![band]!, ceiling, 0, height - 4);
    });
    const path = svg('path', { class: `flow flow-${band}`, d: areaPath(xs, tops, floors) });
    floors = tops;
    return path;
  });
  return svg(
    'svg',
    {
      class: 'plot plot-flow',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': t('hood.interests.plot', { count: steps.length }),
    },
    areas,
  );
}
