/**
 * `address` as an absolute address of a folder, with its last `/`, seen from `base`. One that cannot be
 * resolved comes back as it is, and fails where it is used.
 */
export function folderUrl(address: string, base: string): string {
  if (!URL.canParse(address, base)) return address;
  const url = new URL(address, base).href;
  return url.endsWith('/') ? url : `${url}/`;
}
