import * as v from 'valibot';
import { type ErrorReport, report } from '../errors.js';
import type { CaptureOptions, ConsentSource } from '../types.js';

const text = v.exactOptional(v.string());
const callable = <T>() => v.custom<T>((value) => typeof value === 'function');

const capture = v.object({
  dataLayer: text,
  analytics: text,
  idOf: v.exactOptional(callable<NonNullable<CaptureOptions['idOf']>>()),
  emit: v.exactOptional(v.boolean()),
});

const answers = {
  before: v.exactOptional(v.picklist(['memory', 'denied'])),
  refused: v.exactOptional(v.picklist(['memory', 'denied'])),
};
const consent = v.variant('from', [
  v.object({
    from: v.literal('consent-mode'),
    signals: v.exactOptional(v.pipe(v.array(v.string()), v.minLength(1))),
    region: text,
    dataLayer: text,
    ...answers,
  }),
  v.object({ from: v.literal('shopify'), ...answers }),
  v.object({
    from: v.literal('tcf'),
    purposes: v.exactOptional(v.pipe(v.array(v.number()), v.minLength(1))),
    ...answers,
  }),
  v.object({ from: v.literal('attribute'), name: text, ...answers }),
  v.object({
    from: v.literal('callback'),
    listen: callable<Extract<ConsentSource, { from: 'callback' }>['listen']>(),
    ...answers,
  }),
]);

/** The untrusted option `capture`; `undefined` where nothing is to be captured. */
export function checkCapture(
  given: unknown,
  onProblem: (problem: ErrorReport) => void,
): CaptureOptions | undefined {
  if (!given) return undefined;
  if (given === true) return {};
  return check('capture', capture, given, onProblem) ?? {};
}

/** The untrusted option `consent`, where it names a source; `undefined` where it cannot be heard. */
export function checkConsentSource(
  given: unknown,
  onProblem: (problem: ErrorReport) => void,
): ConsentSource | undefined {
  return given ? check('consent', consent, given, onProblem) : undefined;
}

function check<S extends v.GenericSchema<unknown, unknown>>(
  option: string,
  schema: S,
  given: unknown,
  onProblem: (problem: ErrorReport) => void,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = [option, ...(issue.path ?? []).map(({ key }) => String(key))].join('.');
  onProblem(report('OPTION_INVALID', { field, why: `is ${issue.received}` }));
  return undefined;
}
