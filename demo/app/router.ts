import { afterLayout } from './after-layout.ts';
import type { Page } from './page.ts';
import { createScrollMemory } from './scroll-memory.ts';
import { createSubscribers } from './subscribers.ts';

/** What an address asked for. */
export interface Visit {
  /** Named parts of the path, decoded. */
  parts: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The page stood there already and is built anew: it does not count as another visit. */
  isAgain: boolean;
}

export interface Route {
  /** `/product/:id`; `:name` stands for one part of the path. */
  path: string;
  open(visit: Visit): Page;
}

interface Router {
  routes: readonly Route[];
  notFound(): Page;
  /** Where pages stand: the `main` element. */
  outlet: HTMLElement;
}

const shopName = 'Harbour & Pine';
const scroll = createScrollMemory();
const navigations = createSubscribers<Page>();
let router: Router | undefined;
let page: Page | undefined;

/** Calls `listener` after every page that was opened; the function that comes back ends it. */
export const onNavigation = navigations.add;

/** Opens the page of the present address and follows links, back and forward from now on. */
export function startRouter(parts: Router): void {
  router = parts;
  document.addEventListener('click', followLink);
  addEventListener('popstate', () => {
    scroll.leave();
    show();
    scroll.restore(parts.outlet);
  });
  show({ focus: false });
  scroll.restore(parts.outlet);
}

/** Goes to an address of the shop. */
export function navigate(address: string): void {
  scroll.leave();
  history.pushState({}, '', address);
  // While the old page stands: a new one would be laid out for it.
  scroll.top();
  show();
}

/** Changes the address of the page that stands, without opening another: filters, sorting, paging. */
export function replaceAddress(address: string): void {
  history.replaceState(history.state, '', address);
}

/** Gives the page that stands another title in the tab. */
export function renamePage(title: string): void {
  document.title = title === shopName ? shopName : `${title} · ${shopName}`;
}

/** Opens the present page anew where it stands: after a change of language, say. */
export function reopenPage(): void {
  const { scrollX, scrollY } = window;
  show({ focus: false, isAgain: true });
  scrollTo(scrollX, scrollY);
}

/** Whether a link leads to the page that stands. */
export function isHere(address: string): boolean {
  return new URL(address, location.href).pathname === location.pathname;
}

function show({ focus = true, isAgain = false } = {}): void {
  if (!router) return;
  page?.destroy?.();
  const next = find(router, isAgain);
  page = next;
  router.outlet.replaceChildren(next.element);
  renamePage(next.title);
  if (focus) focusHeading(router.outlet, next.element);
  navigations.notify(next);
}

function find({ routes, notFound }: Router, isAgain: boolean): Page {
  for (const route of routes) {
    const parts = match(route.path, location.pathname);
    if (parts) return route.open({ parts, query: new URLSearchParams(location.search), isAgain });
  }
  return notFound();
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [place, name] of wanted.entries()) {
    const part = given[place]!;
    if (!name.startsWith(':')) {
      if (name !== part) return undefined;
    } else {
      parts[name.slice(1)] = decoded(part);
    }
  }
  return parts;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// Without it a screen reader stays silent, and the keyboard starts from a link that is gone.
function focusHeading(outlet: HTMLElement, element: HTMLElement): void {
  afterLayout(outlet, () => {
    const isHeld = element.contains(document.activeElement);
    if (!element.isConnected || isHeld) return;
    const heading = outlet.querySelector('h1') ?? outlet;
    heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  });
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest?.('a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin) return;
  if (to.hash && to.pathname === location.pathname && to.search === location.search) return;
  event.preventDefault();
  navigate(to.pathname + to.search);
}
