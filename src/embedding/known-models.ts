/**
 * SHA-256 of the manifests of the models that come with the package, by model id. With it a damaged
 * or foreign file is refused even where its manifest was changed along with it. Written by
 * `scripts/update-known-models.js`; a test compares it with `public/models`.
 */
export const knownManifests: Readonly<Record<string, string>> = {
  'windowshop-nano': '42c211ffb03014b8d331e4ec497664b9c5190e1344de7d4ef831d7e39163cdfe',
};
