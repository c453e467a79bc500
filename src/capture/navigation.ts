/**
 * Calls `turned` whenever the page shows another address without being loaded: by the Navigation API
 * where there is one, else by the history, whose methods are put back at the end. What changes the query
 * in place (`replaceState`, such as for a variant) is no other page, nor is a fragment unless it is a route.
 */
export function watchNavigation(turned: () => void): () => void {
  let path = pathHere();
  let page = pageHere();
  const look = (isReplacement: boolean): void => {
    const isOther = isReplacement ? path !== pathHere() : page !== pageHere();
    path = pathHere();
    page = pageHere();
    if (isOther) turned();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  return navigation ? followNavigation(navigation, look) : followHistory(look);
}

type Look = (isReplacement: boolean) => void;

function followNavigation(navigation: EventTarget, look: Look): () => void {
  const changed = (event: Event) =>
    look((event as { navigationType?: unknown }).navigationType === 'replace');
  navigation.addEventListener('currententrychange', changed);
  return () => navigation.removeEventListener('currententrychange', changed);
}

function followHistory(look: Look): () => void {
  const changed = () => look(false);
  addEventListener('popstate', changed);
  addEventListener('hashchange', changed);
  const undo = [wrap('pushState', false), wrap('replaceState', true)];
  let isOver = false;

  function wrap(method: 'pushState' | 'replaceState', isReplacement: boolean): () => void {
    const before = history[method];
    const wrapped: typeof before = function (this: History, ...args) {
      before.apply(this, args);
      if (!isOver) look(isReplacement);
    };
    history[method] = wrapped;
    return () => {
      if (history[method] === wrapped) history[method] = before;
    };
  }

  return () => {
    isOver = true;
    removeEventListener('popstate', changed);
    removeEventListener('hashchange', changed);
    for (const one of undo) one();
  };
}

function pathHere(): string {
  const { hash, pathname } = location;
  return pathname + (/^#!?\//.test(hash) ? hash : '');
}

function pageHere(): string {
  return pathHere() + location.search;
}
