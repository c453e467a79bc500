import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type PropsWithoutRef,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
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
 * Before an element that was just put in asks for its list, so that it asks once, with all it was given.
 * React 18 warns of layout effects on a server, where neither kind runs.
 */
const useEffectAtOnce = typeof document === 'undefined' ? useEffect : useLayoutEffect;

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

    const set = useRef<Record<string, unknown>>({});
    useEffectAtOnce(() => {
      for (const name of properties) {
        if (isSame(name, given[name], set.current[name])) continue;
        set.current[name] = given[name];
        Reflect.set(element.current!, name, given[name]);
      }
    });

    const names = Object.keys(props)
      .filter((name) => eventName.test(name))
      .sort()
      .join();
    useEffectAtOnce(() => {
      const target = element.current!;
      const stops = (names ? names.split(',') : []).map((name) => {
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

/** Requests and texts are data, and one written in place is a new object at every render. */
function isSame(name: (typeof properties)[number], one: unknown, other: unknown): boolean {
  return name === 'recommender' ? one === other : JSON.stringify(one) === JSON.stringify(other);
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
