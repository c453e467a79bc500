import { fieldOf, parseJson, textOf } from './values.js';

/** A request that the page's own scripts made and the server accepted. */
export interface PageRequest {
  url: URL;
  /** Fields of its body, however it was encoded. */
  fields: Record<string, unknown>;
}

/**
 * Hears of every accepted POST of the page, by `fetch` or `XMLHttpRequest`. Neither the request nor its
 * answer is touched, and the end puts back what nobody wrapped since.
 */
export function watchRequests(hear: (request: PageRequest) => void): () => void {
  let isOver = false;
  const accepted = (method: unknown, address: unknown, body: unknown): void => {
    try {
      if (isOver || String(method).toUpperCase() !== 'POST') return;
      hear({ url: new URL(String(address), document.baseURI), fields: fieldsOf(body) });
    } catch {
      // A request that cannot be read tells nothing.
    }
  };
  const undo = [wrapFetch(accepted), wrapXhr(accepted)];
  return () => {
    isOver = true;
    for (const one of undo) one();
  };
}

type Accepted = (method: unknown, address: unknown, body: unknown) => void;

function wrapFetch(accepted: Accepted): () => void {
  const before = globalThis.fetch;
  const wrapped: typeof fetch = function (this: unknown, ...args) {
    const [input, init] = args;
    const request = input instanceof Request ? input : undefined;
    const method = textOf(fieldOf(init, 'method')) || (request?.method ?? 'GET');
    // A request's own body can be read once only; the page's needs it.
    const isPost = method.toUpperCase() === 'POST';
    const copy = isPost && request && !init?.body ? copyOf(request) : undefined;
    const answer = before.apply(this, args);
    if (isPost) {
      void answer
        .then(async (response) => {
          if (!response.ok) return;
          accepted(method, request?.url ?? input, init?.body ?? (await copy?.text()));
        })
        .catch(() => undefined);
    }
    return answer;
  };
  globalThis.fetch = wrapped;
  return () => {
    if (globalThis.fetch === wrapped) globalThis.fetch = before;
  };
}

function copyOf(request: Request): Request | undefined {
  try {
    return request.clone();
  } catch {
    // Its body is being read already.
    return undefined;
  }
}

function wrapXhr(accepted: Accepted): () => void {
  const { prototype } = XMLHttpRequest;
  const { open, send } = prototype;
  const opened = new WeakMap<XMLHttpRequest, { method: unknown; address: unknown }>();
  function wrappedOpen(this: XMLHttpRequest, ...args: unknown[]): void {
    opened.set(this, { method: args[0], address: args[1] });
    Reflect.apply(open, this, args);
  }
  function wrappedSend(this: XMLHttpRequest, ...args: unknown[]): void {
    const { method, address } = opened.get(this) ?? {};
    this.addEventListener('load', () => {
      if (this.status >= 200 && this.status < 300) accepted(method, address, args[0]);
    });
    Reflect.apply(send, this, args);
  }
  prototype.open = wrappedOpen as typeof open;
  prototype.send = wrappedSend as typeof send;
  return () => {
    if (prototype.open === (wrappedOpen as typeof open)) prototype.open = open;
    if (prototype.send === (wrappedSend as typeof send)) prototype.send = send;
  };
}

/** The fields of a body, or of a form. */
export function fieldsOf(body: unknown): Record<string, unknown> {
  if (body instanceof FormData || body instanceof URLSearchParams) return nested(body);
  if (typeof body !== 'string') return {};
  const parsed = parseJson(body);
  if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  return nested(new URLSearchParams(body));
}

/** `items[0][id]` as fields within fields, which is how the servers of shops read it. */
function nested(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  // Without a prototype, as the names are anybody's.
  const make = (): Record<string, unknown> => Object.create(null);
  const fields = make();
  for (const [name, value] of entries) {
    const path = name.match(/[^[\]]+/g) ?? [name];
    const last = path.pop()!;
    let inner = fields;
    for (const step of path) {
      if (typeof inner[step] !== 'object') inner[step] = make();
      inner = inner[step] as Record<string, unknown>;
    }
    inner[last] = value;
  }
  return fields;
}

/** A form that the browser itself sends, since no script of the page took that over. */
export function watchForms(hear: (form: HTMLFormElement, fields: Record<string, unknown>) => void) {
  const submitted = (event: SubmitEvent): void => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const fields = fieldsOf(new FormData(form));
    const name = fieldOf(event.submitter, 'name');
    // The button that was pressed is sent along, and not part of the form's data.
    if (typeof name === 'string' && name) fields[name] = fieldOf(event.submitter, 'value');
    hear(form, fields);
  };
  // The last to hear, so that whoever prevents the submission has done so.
  addEventListener('submit', submitted);
  return () => removeEventListener('submit', submitted);
}
