/**
 * SHA-256 of the manifests of the models that come with the package, by model id. With it a damaged
 * or foreign file is refused even where its manifest was changed along with it. Written by
 * `training/`; a test compares it with `public/models`.
 */
export const knownManifests: Readonly<Record<string, string>> = {};
