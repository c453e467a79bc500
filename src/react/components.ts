// Defines the elements.
import '../elements/index.js';
import type {
  WindowshopPrivacy as PrivacyElement,
  WindowshopRow as RowElement,
  WindowshopSearch as SearchElement,
  Shown,
} from '../elements/index.js';
import { type WrapperProps, wrapElement } from './wrap-element.js';

/** Called with the events of `<windowshop-row>`; `preventDefault()` does what docs/elements.md says. */
export interface WindowshopRowProps extends WrapperProps {
  strategy?: NonNullable<RowElement['request']['strategy']>;
  limit?: number;
  item?: string;
  heading?: string;
  request?: RowElement['request'] | undefined;
  texts?: RowElement['texts'] | undefined;
  onWindowshopLoad?(event: CustomEvent): void;
  onWindowshopEmpty?(event: CustomEvent): void;
  onWindowshopImpression?(event: CustomEvent<Shown>): void;
  onWindowshopSelect?(event: CustomEvent<Shown>): void;
}

export interface WindowshopSearchProps extends WrapperProps {
  limit?: number;
  placeholder?: string;
  request?: SearchElement['request'] | undefined;
  onWindowshopLoad?(event: CustomEvent): void;
  onWindowshopEmpty?(event: CustomEvent): void;
  onWindowshopSelect?(event: CustomEvent<Omit<Shown, 'slate'>>): void;
}

export type WindowshopPrivacyProps = WrapperProps;

export const WindowshopRow = wrapElement<RowElement, WindowshopRowProps>('windowshop-row');
export const WindowshopSearch = wrapElement<SearchElement, WindowshopSearchProps>(
  'windowshop-search',
);
export const WindowshopPrivacy = wrapElement<PrivacyElement, WindowshopPrivacyProps>(
  'windowshop-privacy',
);
