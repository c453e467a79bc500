import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';

const file = new URL('../../integrations/gtm/template.tpl', import.meta.url);
const [, ...parts] = readFileSync(file, 'utf8').split(/^___(\w+)___$/m);

/** The sections of the template by name, in their order. */
export const sections: Readonly<Record<string, string>> = Object.fromEntries(
  parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1]!.trim()]] : [])),
);

export interface Scenario {
  name: string;
  code: string;
}

const [, list, setup] = sections.TESTS!.match(/^scenarios:\n([\s\S]*)^setup: \|-\n([\s\S]*)$/m)!;

/** The scenarios of the template's own tests. */
export const scenarios: readonly Scenario[] = [
  ...list!.matchAll(/^- name: (.+)\n {2}code: \|-\n((?: {4}.*\n|\n)+)/gm),
].map(([, name, code]) => ({ name: name!, code: code! }));

/**
 * Runs a scenario against `code` with the test APIs of Tag Manager, by their documentation
 * (https://developers.google.com/tag-platform/tag-manager/templates/tests), and gives back how much it
 * asserted. What does not hold throws.
 */
export function runScenario(
  scenario: Scenario,
  code = sections.SANDBOXED_JS_FOR_WEB_TEMPLATE!,
): number {
  const apis = new Map<string, unknown>();
  const called = new Set<string>();
  let assertions = 0;
  const plain = (value: unknown) =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  const test = {
    mock: (name: string, api: unknown) => apis.set(name, api),
    runCode: (data: object) => {
      const done = {
        gtmOnSuccess: () => called.add('gtmOnSuccess'),
        gtmOnFailure: () => called.add('gtmOnFailure'),
      };
      const require = (name: string) => {
        if (!apis.has(name)) throw new Error(`${name} is not mocked`);
        return apis.get(name);
      };
      runInNewContext(`(function () {${code}})()`, { require, data: { ...data, ...done } });
    },
    assertThat: (actual: unknown) => ({
      isEqualTo: (expected: unknown) => {
        assertions++;
        expect(plain(actual)).toEqual(plain(expected));
      },
      isUndefined: () => {
        assertions++;
        expect(actual).toBeUndefined();
      },
    }),
    assertApi: (name: string) => ({
      wasCalled: () => {
        assertions++;
        expect(called).toContain(name);
      },
      wasNotCalled: () => {
        assertions++;
        expect(called).not.toContain(name);
      },
    }),
  };
  runInNewContext(`(function () {${setup}\n${scenario.code}})()`, test);
  return assertions;
}
