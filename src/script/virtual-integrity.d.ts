declare module 'virtual:integrity' {
  /** Subresource integrity by file name: of what the script loads at once. */
  const integrity: Readonly<Record<string, string>>;
  export default integrity;
}

declare module 'virtual:later-files' {
  import type { FileIntegrity } from '../shared/integrity.js';

  /** By file name: what is loaded later, by the page or its worker. */
  const files: Readonly<Record<string, FileIntegrity>>;
  export default files;
}
