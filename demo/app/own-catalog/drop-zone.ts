import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import { bytesText } from '../format.ts';
import { t } from '../i18n/i18n.ts';
import { byteLimit } from './read-file.ts';

/** Takes one file, dropped or chosen. */
export function dropZone(onFile: (file: File) => void): HTMLElement {
  const input = h('input', {
    type: 'file',
    class: 'visually-hidden',
    accept: '.json,.csv,.tsv,.txt,.ndjson,.jsonl,application/json,text/csv',
    onchange: () => {
      const file = input.files?.[0];
      // The same file may be chosen again after it was mended.
      if (file) onFile(file);
      input.value = '';
    },
  });
  const zone = h(
    'label',
    { class: 'drop-zone' },
    input,
    icon('upload'),
    h('strong', {}, t('own.drop')),
    h('span', { class: 'muted' }, t('own.drop.kinds', { limit: bytesText(byteLimit) })),
  );
  // Without these the browser would leave the shop and open the file.
  for (const type of ['dragenter', 'dragover'] as const) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      zone.classList.add('drop-zone-over');
    });
  }
  zone.addEventListener('dragleave', () => zone.classList.remove('drop-zone-over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('drop-zone-over');
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
  return zone;
}
