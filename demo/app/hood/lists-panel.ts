import { h, svg } from '../dom.ts';
import { millisText } from '../format.ts';
import { number, t } from '../i18n/i18n.ts';
import type { ListTiming } from '../replaceable.ts';
import { factList } from './facts.ts';
import { percentile } from './percentile.ts';
import { niceTop, scale } from './scale.ts';

const width = 400;
const height = 130;
const left = 44;
const bottom = height - 8;
const top = 8;

/** How long lists take: the last one, and all so far in a picture. */
export function listsPanel(lists: readonly ListTiming[]): HTMLElement {
  const last = lists.at(-1);
  if (!last) return h('p', { class: 'muted' }, t('hood.lists.none'));
  const ranks = lists.map(({ rank }) => rank);
  const totals = lists.map(({ total }) => total);
  const pair = (share: number) =>
    t('hood.lists.pair', {
      rank: millisText(percentile(ranks, share)!),
      total: millisText(percentile(totals, share)!),
    });
  return h(
    'div',
    {},
    factList([
      [
        t('hood.lists.last', { strategy: last.strategy }),
        t('hood.lists.pair', { rank: millisText(last.rank), total: millisText(last.total) }),
      ],
      [t('hood.lists.p50'), pair(0.5)],
      [t('hood.lists.p95'), pair(0.95)],
      [t('hood.lists.count'), number(lists.length)],
    ]),
    plot(lists),
    h(
      'p',
      { class: 'hood-legend muted' },
      h('span', { class: 'legend-rank' }, t('hood.lists.rank')),
      h('span', { class: 'legend-total' }, t('hood.lists.total')),
    ),
  );
}

/** A dot a list, in the order they were made: ranking alone, and with the way to the worker. */
function plot(lists: readonly ListTiming[]): SVGElement {
  const totals = lists.map(({ total }) => total);
  const ceiling = niceTop(Math.max(...totals));
  const x = (index: number) => scale(index, Math.max(1, lists.length - 1), left + 6, width - 6);
  const y = (ms: number) => scale(ms, ceiling, bottom, top);
  const line = (share: number, name: string) => {
    const at = y(percentile(totals, share)!);
    return [
      svg('line', { class: 'plot-mark', x1: left, x2: width, y1: at, y2: at }),
      svg('text', { class: 'plot-text', x: width, y: at - 3, 'text-anchor': 'end' }, name),
    ];
  };
  const label = t('hood.lists.plot', {
    count: lists.length,
    p50: millisText(percentile(totals, 0.5)!),
    p95: millisText(percentile(totals, 0.95)!),
  });
  return svg(
    'svg',
    { class: 'plot', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    [0, ceiling / 2, ceiling].flatMap((ms) => [
      svg('line', { class: 'plot-grid', x1: left, x2: width, y1: y(ms), y2: y(ms) }),
      svg(
        'text',
        { class: 'plot-text', x: left - 4, y: y(ms) + 4, 'text-anchor': 'end' },
        millisText(ms),
      ),
    ]),
    lists.map(({ rank }, index) =>
      svg('circle', { class: 'dot-rank', cx: x(index), cy: y(rank), r: 2.5 }),
    ),
    lists.map(({ total }, index) =>
      svg('circle', { class: 'dot-total', cx: x(index), cy: y(total), r: 2.5 }),
    ),
    ...line(0.5, 'p50'),
    ...line(0.95, 'p95'),
  );
}
