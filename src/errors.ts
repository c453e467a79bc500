/**
 * Everything that can go wrong, by code, with a sentence that says what to do. `{name}` stands for a
 * detail given with the error. A code is public: it is never reused for something else.
 */
export const messages = {
  CATALOG_UNREACHABLE:
    'The catalogue at {url} could not be loaded ({why}). Check the address, and that the file is served with CORS headers if it lies on another origin.',
  CATALOG_NOT_JSON:
    'The catalogue at {url} is not JSON, nor any other format that can be read. Open the address in a browser: it must give a list of products, in one of the formats of docs/catalogs.md, and no page of the shop.',
  CATALOG_INVALID:
    'The catalogue at {url} cannot be read: {why}. Check the file, and name its format with `format` if it was taken for another.',
  CATALOG_INCOMPLETE:
    'The catalogue at {url} was not read to its end: {why}. The products before are used.',
  CATALOG_DAMAGED: 'The catalogue at {url} has faults: {why}. What could be read is used.',
  CATALOG_NOT_A_LIST:
    'The catalogue is not a list of products. Give an array, or an object with an array `products`.',
  CATALOG_EMPTY: 'The catalogue holds no usable product, so there is nothing to recommend.',
  CATALOG_TOO_LARGE:
    'The catalogue has more than {limit} rows; only the first {limit} are used. Leave out what is not for sale.',
  PRODUCT_NOT_AN_OBJECT: 'Row {row} of the catalogue is not an object and was left out.',
  PRODUCT_WITHOUT_ID: 'Row {row} of the catalogue has no usable `id` and was left out.',
  PRODUCT_WITHOUT_TITLE: 'Product {id} has no `title` and was left out.',
  PRODUCT_DUPLICATE: 'Product {id} occurs more than once; the first row is used.',
  PRODUCT_FIELD_DROPPED: 'Product {id}: the value of `{field}` cannot be used and was dropped.',
  INTERACTION_INVALID: 'Interaction {row} was not recorded: {why}.',
  ITEM_UNKNOWN:
    'The catalogue has no item {item}. Give the id that the catalogue uses, or add the product with update().',
  REQUEST_INVALID: 'recommend(): `{field}` {why}. {used} was used.',
  PIN_REFUSED: 'Item {item} was not pinned: {why}.',
  FILTER_MATCHES_NOTHING:
    'No product of the catalogue passes the filter, so the list is empty. Check its names, and the prices.',
  SEARCH_INVALID: 'search(): `{field}` {why}. {used} was used.',
  GRAPH_UNREACHABLE:
    'The item graph ({url}) could not be loaded ({why}). Check the address, and that the file is served with CORS headers if it lies on another origin. Lists are made without it.',
  GRAPH_INVALID:
    'The item graph ({url}) cannot be used: {why}. Make it again with `windowshop graph`, and upload it unchanged.',
  GRAPH_MISMATCH:
    'The item graph ({url}) belongs to another catalogue: of its {items} items only {known} are known. Make it from orders that use the ids of the catalogue.',
  PACK_UNREACHABLE:
    'The pack file {url} could not be loaded ({why}). Upload the whole folder that `windowshop pack` wrote, its manifest last, and serve it with CORS headers if it lies on another origin.',
  PACK_DAMAGED:
    'The pack file {url} is not the one its manifest describes ({why}). Upload the whole folder again, unchanged, its manifest last.',
  PACK_INVALID:
    'The pack at {url} cannot be used: {why}. Make it again with `windowshop pack`, and upload it unchanged.',
  PACK_FORMAT_UNKNOWN:
    'The pack at {url} has format {format}, and this version reads {known}. Make the pack with the version of windowshop that the page uses.',
  PACK_MISMATCH:
    'The vectors of the pack at {url} are of the model {packed} ({packedDimensions} dimensions), and the page uses {model} ({dimensions}). Make the pack with --model, or set `model.url`. Its products are used, and vectors are computed on the device.',
  OPTION_INVALID: 'createRecommender(): `{field}` {why}. The default was used.',
  COMMAND_INVALID: 'windowshop(): the command `{command}` {why}. It was left out.',
  STORAGE_UNAVAILABLE:
    'The history cannot be kept on this device ({why}); it lasts as long as this page.',
  STORAGE_FULL: 'The device has no room left; the oldest half of the history was removed.',
  STORAGE_ROW_DAMAGED: '{count} damaged rows of the history were skipped.',
  MODEL_UNREACHABLE:
    'The model file {url} could not be loaded ({why}). Copy the folder `models` of the package beside the script, or set `model.url`.',
  MODEL_FILE_DAMAGED:
    'The model file {url} is not the one its manifest describes ({why}). Upload it again, unchanged.',
  MODEL_UNVERIFIED:
    'The model at {url} has no manifest, so its files cannot be checked for damage. It is used as it is.',
  MODEL_INVALID: 'The model at {url} cannot be used: {why}.',
  MODEL_FAILED: 'The model could not be run on {backend} ({why}).',
  MODEL_OUTPUT_WRONG:
    'The model gives other vectors on {backend} than it should (cosine {cosine} for a golden text).',
  BACKEND_UNAVAILABLE: 'The backend {backend} is not available here ({why}).',
  WORKER_UNAVAILABLE:
    'The worker could not be started ({why}). Serve the worker script from the same origin and allow it with `worker-src`. Lists are made without the model.',
  FILE_REFUSED:
    'The file {url} is missing, or another one than was built, and was not used. Upload all files of the library again, unchanged, and have no host rewrite them.',
  WORKER_LOST: 'The worker stopped answering during {call}.',
  RECORDING_PAUSED: 'Nothing is recorded: recording is paused until resume() is called.',
  CATEGORY_EXCLUDED: 'Item {item} was not recorded: its category is sensitive, or not known.',
  CAPTURE_UNAVAILABLE: 'The page is not heard ({why}). Upload all files of the library.',
  CONSENT_DENIED: 'Nothing is recorded: consent is `denied`.',
  DESTROYED: 'destroy() was called on this recommender; make a new one.',
  INTERNAL: 'Something unforeseen failed in {call}: {why}. Please report it.',
} as const;

/** The codes of `messages`: a closed set. */
export type ErrorCode = keyof typeof messages;

/** Codes that tell of something worth knowing while everything works. */
export const remarks: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['MODEL_UNVERIFIED']);

export type ErrorDetail = Readonly<Record<string, string | number>>;

/** An error as plain data: what `status().problems`, receipts and `onError` carry. */
export interface ErrorReport {
  code: ErrorCode;
  message: string;
  detail: ErrorDetail;
}

/** Plain data for `code`, with the message filled from `detail`. */
export function report(code: ErrorCode, detail: ErrorDetail = {}): ErrorReport {
  const message = messages[code].replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(detail, name) ? clip(String(detail[name])) : hole,
  );
  return { code, message: `windowshop: ${message}`, detail };
}

/** The only error class of the library. `code` is closed, `cause` holds what was caught. */
export class WindowshopError extends Error {
  override readonly name = 'WindowshopError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, cause?: unknown) {
    super(report(code, detail).message, { cause });
    this.code = code;
    this.detail = detail;
  }
}

/** `error` as plain data; what is not ours becomes `INTERNAL` in `call`. */
export function toReport(error: unknown, call: string): ErrorReport {
  if (error instanceof WindowshopError) return report(error.code, error.detail);
  return report('INTERNAL', { call, why: reasonOf(error) });
}

/** A short sentence from anything that was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return clip(error.message || error.name);
  try {
    return clip(String(error));
  } catch {
    // An object without a way to text: `Object.create(null)`.
    return `a thrown ${typeof error}`;
  }
}

// Details may hold a shop's own text: keep messages short whatever comes in.
function clip(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
