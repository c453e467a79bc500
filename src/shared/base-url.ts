import { parseUrl } from './parse-url.js';
/**
 * `address` as an absolute address of a folder, with its last `/`, seen from `base`. One that cannot be
 * resolved comes back as it is, and fails where it is used.
 */
export function folderUrl(address: string, base: string): string {
  const url = parseUrl(address, base)?.href;
  if (url === undefined) return address;
  return url.endsWith('/') ? url : `${url}/`;
}
