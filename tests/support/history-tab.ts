import { vi } from 'vitest';
import type { ErrorReport } from '../../src/errors.js';
import { History, type HistoryNews } from '../../src/storage/history.js';
import { openDeviceStorage, removeDeviceStorage } from '../../src/storage/index.js';
import type { Retention, StoredInteraction } from '../../src/types.js';
import { now } from './interactions.js';

/** One tab of a shop: its history with the host that a browser gives it. */
export interface Tab {
  history: History;
  problems: ErrorReport[];
  /** News this tab told the others. */
  told: HistoryNews[];
  /** Ids of the items in its history, oldest first. */
  items(): string[];
}

export interface TabOptions {
  retention?: Retention;
  storeSearchText?: boolean;
  /** Tabs that hear each other. */
  others?: Tab[];
  clock?: () => number;
}

export function openTab(options: TabOptions = {}): Tab {
  const { others = [], clock = () => now } = options;
  const problems: ErrorReport[] = [];
  const told: HistoryNews[] = [];
  const broadcast = vi.fn((news: HistoryNews) => {
    told.push(news);
    for (const other of others) if (other !== tab) void other.history.hear(news);
  });
  const history = new History(
    {
      clock,
      openDevice: (onFull) => openDeviceStorage('shop', onFull),
      removeDevice: () => removeDeviceStorage('shop'),
      broadcast,
      onProblem: (problem) => problems.push(problem),
    },
    {
      retention: options.retention ?? { days: 90, events: 500 },
      storeSearchText: options.storeSearchText ?? false,
    },
  );
  const tab: Tab = { history, problems, told, items: () => itemsOf(history.rows) };
  others.push(tab);
  return tab;
}

export function itemsOf(rows: readonly StoredInteraction[]): string[] {
  return rows.map((row) => ('item' in row && row.item) || row.type);
}

export const viewOf = (item: string) => ({ type: 'view', item });
