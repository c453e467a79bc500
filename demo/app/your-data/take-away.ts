import { button } from '../components/button.ts';
import { openOverlay } from '../components/overlay.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { shop } from '../shop.ts';

/** Export and erase. */
export function takeAway(): HTMLElement {
  return h(
    'div',
    { class: 'take-away' },
    button({ label: t('yours.export'), icon: 'download', onclick: () => void exportHistory() }),
    button({ label: t('yours.erase'), icon: 'trash', look: 'danger', onclick: confirmErase }),
  );
}

async function exportHistory(): Promise<void> {
  const history = await shop.export();
  const blob = new Blob([JSON.stringify(history, null, 2)], { type: 'application/json' });
  saveFile(blob, `harbour-pine-history-${history.exportedAt.slice(0, 10)}.json`);
  toast({ text: t('yours.exported', { count: history.interactions.length }) });
}

/** Hands `blob` to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  h('a', { href, download: name }).click();
  // The download has begun by then; the address would hold the memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

function confirmErase(): void {
  const overlay = openOverlay({ title: t('yours.erase.title'), kind: 'dialog' });
  const cancel = button({ label: t('yours.erase.cancel'), onclick: () => overlay.close() });
  const erase = button({
    label: t('yours.erase.confirm'),
    icon: 'trash',
    look: 'danger',
    onclick: async () => {
      const done = await shop.erase();
      overlay.close();
      toast({ text: t(done ? 'yours.erased' : 'yours.erase.failed') });
    },
  });
  overlay.body.append(
    h('p', {}, t('yours.erase.text')),
    h('div', { class: 'dialog-actions' }, cancel, erase),
  );
  cancel.focus();
}
