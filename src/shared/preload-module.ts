/**
 * Fetches the module at `url` ahead of its use; a browser uses what was fetched so. Rejects where the file
 * is missing or does not have the sum `integrity`. Browsers without `modulepreload` do nothing.
 */
export function preloadModule(url: string, integrity: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    if (!link.relList.supports('modulepreload')) return resolve();
    Object.assign(link, { rel: 'modulepreload', href: url, integrity });
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${url} is missing or another one than was built`));
    document.head.append(link);
  });
}
