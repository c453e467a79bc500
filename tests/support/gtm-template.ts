import { readFileSync } from 'node:fs';

const file = new URL('../../integrations/gtm/template.tpl', import.meta.url);
const [, ...parts] = readFileSync(file, 'utf8').split(/^___(\w+)___$/m);

/** The sections of the template by name, in their order. */
export const sections: Readonly<Record<string, string>> = Object.fromEntries(
  parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1]!.trim()]] : [])),
);
