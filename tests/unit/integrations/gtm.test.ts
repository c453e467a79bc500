import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { sections } from '../../support/gtm-template.js';

const code = sections.SANDBOXED_JS_FOR_WEB_TEMPLATE!;
const parameters = JSON.parse(sections.TEMPLATE_PARAMETERS!) as { name: string }[];
const permissions = JSON.parse(sections.WEB_PERMISSIONS!) as {
  instance: { key: { publicId: string } };
}[];

it('has its sections, in their order', () => {
  expect(Object.keys(sections)).toEqual([
    'INFO',
    'TEMPLATE_PARAMETERS',
    'SANDBOXED_JS_FOR_WEB_TEMPLATE',
    'WEB_PERMISSIONS',
    'TESTS',
    'NOTES',
  ]);
  expect(JSON.parse(sections.INFO!)).toMatchObject({ type: 'TAG', containerContexts: ['WEB'] });
});

it('asks for the permissions of the APIs that it uses, and no other', () => {
  const needed: Record<string, string> = {
    createArgumentsQueue: 'access_globals',
    injectScript: 'inject_script',
  };
  const used = [...code.matchAll(/require\('(\w+)'\)/g)].map(([, api]) => needed[api!]);
  expect(permissions.map(({ instance }) => instance.key.publicId).sort()).toEqual(used.sort());
});

it('reads no field that it does not ask for', () => {
  const known = [...parameters.map(({ name }) => name), 'gtmOnSuccess', 'gtmOnFailure'];
  for (const [, field] of code.matchAll(/data\.(\w+)/g)) expect(known).toContain(field);
});

/** What a tag with these fields does, by the documented behaviour of the two APIs. */
function fire(data: Record<string, string>) {
  const queued: unknown[][] = [];
  const injected: string[] = [];
  const apis: Record<string, unknown> = {
    createArgumentsQueue:
      (...keys: string[]) =>
      (...command: unknown[]) =>
        queued.push([keys, ...command]),
    injectScript: (url: string, onSuccess: () => void) => {
      injected.push(url);
      onSuccess();
    },
  };
  let succeeded = 0;
  const done = { gtmOnSuccess: () => succeeded++, gtmOnFailure: () => undefined };
  runInNewContext(code, { require: (name: string) => apis[name], data: { ...data, ...done } });
  return { queued: JSON.parse(JSON.stringify(queued)), injected, succeeded };
}

it('queues init with the consent of consent mode, then loads the script once', () => {
  const script = 'https://cdn.example/windowshop/windowshop.js';
  expect(fire({ script, catalog: '/catalog.json', signal: 'functionality_storage' })).toEqual({
    queued: [
      [
        ['windowshop', 'windowshop.q'],
        'init',
        {
          consent: { from: 'consent-mode', signals: ['functionality_storage'] },
          allowBlobWorker: true,
          catalog: '/catalog.json',
        },
      ],
    ],
    injected: [script],
    succeeded: 1,
  });
});

it('a pack takes the place of the catalogue', () => {
  const [[, , options]] = fire({
    script: 'https://x/w.js',
    catalog: '/c.json',
    pack: '/pack/',
  }).queued;
  expect(options).toMatchObject({ pack: '/pack/' });
  expect(options).not.toHaveProperty('catalog');
});
