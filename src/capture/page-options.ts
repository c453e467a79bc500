import * as v from 'valibot';
import { type ErrorReport, report } from '../errors.js';
import type { CaptureOptions, ConsentSource } from '../types.js';

const text = v.exactOptional(v.string());
const ruling = v.exactOptional(v.picklist(['memory', 'denied']));
const answers = { before: ruling, refused: ruling };

const capture = v.object({ dataLayer: text, analytics: text, emit: v.exactOptional(v.boolean()) });

const sources = {
  'consent-mode': v.object({
    ...answers,
    signals: v.exactOptional(v.pipe(v.array(v.string()), v.minLength(1))),
    region: text,
    dataLayer: text,
  }),
  shopify: v.object(answers),
  tcf: v.object({
    ...answers,
    purposes: v.exactOptional(v.pipe(v.array(v.number()), v.minLength(1))),
  }),
  attribute: v.object({ ...answers, name: text }),
  callback: v.object(answers),
};

type OnProblem = (problem: ErrorReport) => void;

/** The untrusted option `capture`; `undefined` where nothing is to be captured. */
export function checkCapture(given: unknown, onProblem: OnProblem): CaptureOptions | undefined {
  if (!given) return undefined;
  if (given === true) return {};
  const options: CaptureOptions = check('capture', capture, given, onProblem) ?? {};
  const { idOf } = given as { idOf?: unknown };
  if (typeof idOf === 'function') options.idOf = idOf as NonNullable<CaptureOptions['idOf']>;
  else if (idOf !== undefined) onProblem(refusal('capture.idOf', typeof idOf));
  return options;
}

/** The untrusted option `consent`, where it names a source; `undefined` where it cannot be heard. */
export function checkConsentSource(
  given: unknown,
  onProblem: OnProblem,
): ConsentSource | undefined {
  if (!given) return undefined;
  const { from, listen } = given as { from?: unknown; listen?: unknown };
  if (typeof from !== 'string' || !Object.hasOwn(sources, from)) {
    onProblem(refusal('consent.from', typeof from === 'string' ? from : typeof from));
    return undefined;
  }
  if (from === 'callback' && typeof listen !== 'function') {
    onProblem(refusal('consent.listen', typeof listen));
    return undefined;
  }
  const schema: v.GenericSchema<unknown, object> = sources[from as keyof typeof sources];
  const options = check('consent', schema, given, onProblem);
  return options && ({ ...options, from, listen } as ConsentSource);
}

function check<T>(
  option: string,
  schema: v.GenericSchema<unknown, T>,
  given: unknown,
  onProblem: OnProblem,
): T | undefined {
  const result = v.safeParse(schema, given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = [option, ...(issue.path ?? []).map(({ key }) => String(key))].join('.');
  onProblem(refusal(field, issue.received));
  return undefined;
}

function refusal(field: string, received: string): ErrorReport {
  return report('OPTION_INVALID', { field, why: `is ${received}` });
}
