import { h } from '../dom.ts';
import { createPageRows, type PageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';

export interface RowsBelow {
  element: HTMLElement;
  isEmpty(): boolean;
  put(exclude: readonly string[]): void;
  /** Takes the rows away, so that they need not move while the results above them change. */
  clear(): void;
}

/** The rows below the results. */
export function createRowsBelow(): RowsBelow {
  const element = h('div', { class: 'section' });
  let rows: PageRows | undefined;
  function clear(): void {
    rows?.destroy();
    rows = undefined;
    element.replaceChildren();
  }
  return {
    element,
    isEmpty: () => rows === undefined,
    put(exclude) {
      clear();
      rows = createPageRows({ plan: plans.search(), exclude });
      element.append(rows.element);
    },
    clear,
  };
}
