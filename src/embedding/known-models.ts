/**
 * SHA-256 of the manifests of the models that come with the package, by model id. With it a damaged
 * or foreign file is refused even where its manifest was changed along with it. Written by
 * `scripts/update-known-models.js`; a test compares it with `public/models`.
 */
export const knownManifests: Readonly<Record<string, string>> = {
  'windowshop-nano': 'e221e1b7d54d224318e1be6d33922887fd1dca2578fc53b7515900c34600f444',
};
