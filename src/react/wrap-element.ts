import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type PropsWithoutRef,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import type { Recommender } from '../types.js';

/** What the components take besides attributes of HTML. */
export interface WrapperProps extends HTMLAttributes<HTMLElement> {
  /** Default: the page's, which `providePageRecommender()` sets. */
  recommender?: Recommender | undefined;
  onWindowshopError?(event: CustomEvent): void;
}

const properties = ['recommender', 'request', 'texts'] as const;
const eventName = /^onWindowshop([A-Z]\w*)$/;

/**
 * A component for a custom element. React 18 passes objects and functions to custom elements as text, and
 * neither version tells `onWindowshopLoad` from an attribute: both are set here by hand.
 */
export function wrapElement<E extends HTMLElement, Props extends WrapperProps>(
  tag: string,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<E>> {
  return forwardRef<E, Props>(function Wrapped(props, ref) {
    const element = useRef<E>(null);
    const given = props as unknown as Readonly<Record<string, unknown>>;
    const latest = useRef(given);
    latest.current = given;
    useImperativeHandle(ref, () => element.current!);

    const { recommender, request, texts } = given;
    useEffect(() => {
      for (const [at, value] of [recommender, request, texts].entries()) {
        if (value !== undefined) Reflect.set(element.current!, properties[at]!, value);
      }
    }, [recommender, request, texts]);

    const names = Object.keys(props)
      .filter((name) => eventName.test(name))
      .sort()
      .join();
    useEffect(() => {
      const target = element.current!;
      const stops = names.split(',').map((name) => {
        const type = `windowshop-${name.replace(eventName, '$1').toLowerCase()}`;
        // Through `latest`: a handler written in place is a new one at every render.
        const listen = (event: Event) => {
          const handler = latest.current[name];
          if (typeof handler === 'function') handler(event);
        };
        target.addEventListener(type, listen);
        return () => target.removeEventListener(type, listen);
      });
      return () => {
        for (const stop of stops) stop();
      };
    }, [names]);

    return createElement(tag, { ...attributesOf(props), ref: element });
  }) as ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<E>>;
}

/** What HTML itself takes. React 18 knows no `className` on custom elements. */
function attributesOf(props: object): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (eventName.test(name) || (properties as readonly string[]).includes(name)) continue;
    attributes[name === 'className' ? 'class' : name] = value;
  }
  return attributes;
}
