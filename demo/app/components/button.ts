import { h } from '../dom.ts';
import { type IconName, icon } from './icons.ts';

export interface ButtonOptions {
  /** What the button says, or is called where it shows a picture only. */
  label: string;
  icon?: IconName;
  /** Shows the picture only; the label is spoken and comes up as a tooltip. */
  iconOnly?: boolean;
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'small' | 'large';
  /** Further classes. */
  class?: string;
  disabled?: boolean;
  /** The id of what the button opens or moves. */
  controls?: string;
  onclick?: (event: MouseEvent) => void;
}

/** A button that acts on the page; what goes to another address is a link. */
export function button(options: ButtonOptions): HTMLButtonElement {
  const { label, iconOnly = false } = options;
  return h(
    'button',
    {
      type: 'button',
      class: classesOf(options),
      disabled: options.disabled,
      'aria-controls': options.controls,
      'aria-label': iconOnly ? label : undefined,
      title: iconOnly ? label : undefined,
      onclick: options.onclick,
    },
    options.icon && icon(options.icon),
    !iconOnly && h('span', {}, label),
  );
}

/** A link that looks like a button. */
export function buttonLink(options: ButtonOptions & { href: string }): HTMLAnchorElement {
  return h(
    'a',
    { href: options.href, class: classesOf(options) },
    options.icon && icon(options.icon),
    h('span', {}, options.label),
  );
}

function classesOf({ look = 'plain', size, iconOnly, class: more }: ButtonOptions): string {
  const classes = ['button'];
  if (look !== 'plain') classes.push(`button-${look}`);
  if (size) classes.push(`button-${size}`);
  if (iconOnly) classes.push('button-icon');
  if (more) classes.push(more);
  return classes.join(' ');
}
