import { expect, it } from 'vitest';
import { runScenario, scenarios, sections } from '../../support/gtm-template.js';

const code = sections.SANDBOXED_JS_FOR_WEB_TEMPLATE!;
const parameters = JSON.parse(sections.TEMPLATE_PARAMETERS!) as {
  name: string;
  selectItems?: { value: string }[];
}[];
const permissions = JSON.parse(sections.WEB_PERMISSIONS!) as {
  instance: {
    key: { publicId: string };
    param: {
      value: { listItem: { mapValue?: { string?: string; boolean?: boolean }[] }[] };
    }[];
  };
}[];

it('has its sections, in their order', () => {
  expect(Object.keys(sections)).toEqual([
    'TERMS_OF_SERVICE',
    'INFO',
    'TEMPLATE_PARAMETERS',
    'SANDBOXED_JS_FOR_WEB_TEMPLATE',
    'WEB_PERMISSIONS',
    'TESTS',
    'NOTES',
  ]);
  expect(JSON.parse(sections.INFO!)).toMatchObject({ type: 'TAG', containerContexts: ['WEB'] });
});

it('begins with the statement that Tag Manager writes into every template', () => {
  expect(sections.TERMS_OF_SERVICE).toMatch(
    /^By creating or modifying this file you agree to Google Tag Manager's Community\nTemplate Gallery Developer Terms of Service available at\nhttps:\/\/developers\.google\.com\/tag-manager\/gallery-tos /,
  );
});

it('may read the signals that it offers, and set none', () => {
  const { param } = permissions.find(
    ({ instance }) => instance.key.publicId === 'access_consent',
  )!.instance;
  const allowed = param[0]!.value.listItem.map(({ mapValue }) => mapValue!);
  const offered = parameters.find(({ name }) => name === 'signal')!.selectItems!;
  expect(allowed.map(([type]) => type!.string)).toEqual(offered.map(({ value }) => value));
  for (const [, read, write] of allowed)
    expect([read!.boolean, write!.boolean]).toEqual([true, false]);
});

it('asks for the permissions of the APIs that it uses, and no other', () => {
  const needed: Record<string, string> = {
    addConsentListener: 'access_consent',
    callInWindow: 'access_globals',
    createArgumentsQueue: 'access_globals',
    injectScript: 'inject_script',
  };
  const used = [...code.matchAll(/require\('(\w+)'\)/g)].map(([, api]) => needed[api!]);
  const asked = permissions.map(({ instance }) => instance.key.publicId);
  expect(asked.sort()).toEqual([...new Set(used)].sort());
});

it('reads no field that it does not ask for', () => {
  const known = [...parameters.map(({ name }) => name), 'gtmOnSuccess', 'gtmOnFailure'];
  for (const [, field] of code.matchAll(/data\.(\w+)/g)) expect(known).toContain(field);
});

it.each(scenarios)('its own scenario holds: $name', (scenario) => {
  expect(runScenario(scenario)).toBeGreaterThan(0);
});

it('a scenario that a changed template breaks fails', () => {
  const broken = code.replace("'windowshop.q'", "'shop.q'");
  expect(() => runScenario(scenarios[0]!, broken)).toThrow();
});
