interface Policy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * The address of a script of the shop's own, in the form that Trusted Types want for workers. Throws
 * for any other host's.
 */
export function scriptUrl(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return own(address);
  // A name can be given out once a page.
  policy ??= factory.createPolicy('shop', { createScriptURL: own });
  return policy.createScriptURL(address) as string;
}

function own(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError(`not the shop's own script: ${url.host}`);
  return url.href;
}
