// Apart from what reads a manifest: the page asks for one, and need not carry that.

/** The manifest's name in the folder of a pack, and that of the pack before it. */
export const manifestName = 'manifest.json';
export const previousName = 'previous.json';

/** Bytes of a manifest that are read: one of 10,000 shards has 3.5 MB. */
export const largestManifest = 4 * 2 ** 20;
