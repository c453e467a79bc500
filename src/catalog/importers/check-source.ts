import { type ErrorReport, report } from '../../errors.js';
import type { CatalogFormat, CatalogSource } from '../../types.js';

/** Every format, in the order of the documentation. */
export const catalogFormats = [
  'json',
  'jsonl',
  'csv',
  'tsv',
  'merchant-xml',
  'shopify',
  'woocommerce',
  'json-ld',
] as const satisfies readonly CatalogFormat[];

const checks: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  format: [
    (value) => catalogFormats.some((format) => format === value),
    `must be one of ${catalogFormats.join(', ')}`,
  ],
  currency: [
    (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
    'must be three capital letters, as in EUR',
  ],
  pages: [
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 2000,
    'must be a whole number from 1 to 2000',
  ],
};

/** What can be used of a source that nobody has checked yet; `onProblem` hears `OPTION_INVALID`. */
export function checkSource(
  given: CatalogSource,
  onProblem: (problem: ErrorReport) => void,
): CatalogSource {
  const used: Record<string, unknown> = { url: given.url };
  for (const [field, [isUsable, why]] of Object.entries(checks)) {
    const value = given[field as keyof CatalogSource];
    if (value === undefined) continue;
    if (isUsable(value)) used[field] = value;
    else onProblem(report('OPTION_INVALID', { field: `catalog.${field}`, why }));
  }
  return used as unknown as CatalogSource;
}
