import { svg } from '../dom.ts';

/** Strokes on a grid of 24; `directional` icons are mirrored in right-to-left pages. */
const paths = {
  search: ['M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z', 'm16.5 16.5 4 4'],
  cart: ['M3 4h2.5l2.2 11h10l2-8H6.4', 'M9 20h.01', 'M17 20h.01'],
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  close: ['m6 6 12 12', 'M18 6 6 18'],
  'chevron-start': ['m14.5 5-7 7 7 7'],
  'chevron-end': ['m9.5 5 7 7-7 7'],
  'chevron-down': ['m5 9.5 7 7 7-7'],
  sun: [
    'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
    'M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  ],
  moon: ['M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z'],
  auto: ['M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z', 'M12 3.5v17', 'M15.5 5v14M18.5 8v8'],
  settings: ['M4 7h9M17 7h3M4 17h3M11 17h9', 'M15 4.5v5', 'M9 14.5v5'],
  user: ['M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z', 'M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6'],
  lock: ['M6 11h12v9H6Z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  hood: [
    'M12 3v3M12 18v3M3 12h3M18 12h3',
    'M12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
    'm5.6 5.6 2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  ],
  play: ['M8 5.5v13l10.5-6.5Z'],
  plus: ['M12 5v14', 'M5 12h14'],
  minus: ['M5 12h14'],
  trash: ['M4.5 7h15', 'M9.5 7V4.5h5V7', 'm6.5 7 .8 12.5h9.4l.8-12.5', 'M10.5 11v5M13.5 11v5'],
  undo: ['M8.5 5 4 9.5 8.5 14', 'M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3'],
  check: ['m5 12.5 4.5 4.5L19.5 7'],
  warning: ['M12 4 2.8 19.5h18.4Z', 'M12 10v4.5', 'M12 17h.01'],
  spark: [
    'M12 3.5c.7 4.8 3.7 7.8 8.5 8.5-4.8.7-7.8 3.7-8.5 8.5-.7-4.8-3.7-7.8-8.5-8.5 4.8-.7 7.8-3.7 8.5-8.5Z',
  ],
  clock: ['M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z', 'M12 7.5V12l3 2.5'],
  trend: ['m3.5 16.5 6-6 4 4 7-7.5', 'M15.5 7h5v5'],
  download: ['M12 4v11', 'm7.5 11 4.5 4.5 4.5-4.5', 'M4.5 20h15'],
  upload: ['M12 16V5', 'm7.5 9.5 4.5-4.5 4.5 4.5', 'M4.5 20h15'],
  pause: ['M8.5 5.5v13M15.5 5.5v13'],
  info: ['M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z', 'M12 11v5.5', 'M12 7.8h.01'],
  external: ['M14 4.5h5.5V10', 'm19 5-8 8', 'M10 5.5H4.5v14h14V14'],
} as const;

export type IconName = keyof typeof paths;

/** A picture of a word. It is hidden from screen readers: what it means must be said in text. */
export function icon(name: IconName): SVGElement {
  const directional = name === 'chevron-start' || name === 'chevron-end' || name === 'undo';
  return svg(
    'svg',
    {
      class: directional ? 'icon icon-directional' : 'icon',
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.75,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    paths[name].map((d) => svg('path', { d })),
  );
}
