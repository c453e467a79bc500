/** `address` as an absolute address of a folder, with its last `/`, seen from `base`. */
export function folderUrl(address: string, base: string): string {
  const url = new URL(address, base).href;
  return url.endsWith('/') ? url : `${url}/`;
}
