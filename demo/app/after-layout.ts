/**
 * Calls `job` once `element` has been laid out, before it is painted: what asks for sizes or places then costs
 * no layout of its own. The function that comes back calls it off.
 */
export function afterLayout(element: Element, job: () => void): () => void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    job();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
