import { svg } from '../dom.ts';

/** A pine above the water line. */
export function logo(): SVGElement {
  return svg(
    'svg',
    { class: 'logo-mark', viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 16, cy: 16, r: 16, fill: 'var(--accent)' }),
    svg('path', {
      d: 'M16 5.5 20.5 12h-2.2l3.7 5.2h-4.9v3.3h-2.2v-3.3H10l3.7-5.2h-2.2Z',
      fill: 'var(--on-accent)',
    }),
    svg('path', {
      d: 'M6 23.2c2.5-1.6 4.5-1.6 6.7 0s4.3 1.6 6.6 0 4.2-1.6 6.7 0',
      fill: 'none',
      stroke: 'var(--on-accent)',
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
    }),
  );
}
