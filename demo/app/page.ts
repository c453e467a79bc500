/** What stands between header and footer at one address. */
export interface Page {
  /** For the tab and for screen readers; the shop's name is added. */
  title: string;
  element: HTMLElement;
  /** Called when the visitor leaves the page: end listening, timers and observers here. */
  destroy?(): void;
}
