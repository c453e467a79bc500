import { isHere, pageAddresses } from './page-address.js';
import type { Report, Source } from './report.js';

/** How long a page that shows no product yet is looked at for one, in milliseconds. */
const patience = 5_000;
/** Changes of the page are read together after this long. */
const pause = 150;

/** Where pages say what they show. */
const watched = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['class', 'content', 'href', 'data-product'],
};

/** Put in place anew, it is about the page as it stands, even where it says the same. */
const markup =
  'script[type="application/ld+json" i], meta[property^="og:"], meta[property^="product:"]';

/** Reads what the page shows: at once, and again while it is still being built. */
export interface PageReader {
  /** The page opened, or shows another address: what it said before says nothing any more. */
  open(): void;
  stop(): void;
}

/** @param onRead called before each reading. */
export function createPageReader(
  sources: readonly Source[],
  tell: (report: Report) => void,
  onRead: () => void,
): PageReader {
  /** What each source read last, so that what a single-page app leaves standing is told from what is new. */
  let stale = new Map<Source, string>();
  let isFirst = true;
  let until: ReturnType<typeof setTimeout> | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;
  const told = new Set<string>();
  const changes = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(isMarkup))) stale.clear();
    reading ??= setTimeout(read, pause);
  });

  function read(): void {
    clearTimeout(reading);
    reading = undefined;
    onRead();
    for (const source of sources) {
      for (const report of readSafely(source)) {
        if (!isFresh(source, report) || told.has(keyOf(report))) continue;
        told.add(keyOf(report));
        tell(withAddress(report));
      }
    }
  }

  function isFresh(source: Source, report: Report): boolean {
    if (stale.get(source) !== keyOf(report)) return true;
    return report.type === 'search' || report.lines.some(({ names }) => names.some(isAddressHere));
  }

  function rest(): void {
    clearTimeout(until);
    clearTimeout(reading);
    reading = undefined;
    changes.disconnect();
  }

  return {
    open() {
      rest();
      if (!isFirst)
        stale = new Map(sources.map((source) => [source, readSafely(source).map(keyOf).join()]));
      isFirst = false;
      told.clear();
      read();
      // The document itself: a page may put another body in its place.
      changes.observe(document, watched);
      until = setTimeout(() => {
        read();
        rest();
      }, patience);
    },
    stop: rest,
  };
}

function isMarkup(node: Node): boolean {
  return node instanceof Element && (node.matches(markup) || node.querySelector(markup) !== null);
}

function readSafely(source: Source): Report[] {
  try {
    return source.read?.() ?? [];
  } catch {
    // Markup of a shape nobody thought of says nothing.
    return [];
  }
}

function keyOf({ type, lines, text }: Report): string {
  return JSON.stringify([type, text, lines.map(({ names }) => names)]);
}

function isAddressHere(name: string): boolean {
  return /^(https?:)?\//i.test(name) && isHere(name);
}

/** The page's own address is the last name of what it shows. */
function withAddress(report: Report): Report {
  if (report.type !== 'view') return report;
  const lines = report.lines.map((line) => ({
    ...line,
    names: [...new Set([...line.names, ...pageAddresses()])],
  }));
  return { ...report, lines };
}
