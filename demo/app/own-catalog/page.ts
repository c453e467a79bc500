import type { Status } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { bytesText, millisText } from '../format.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import '../styles/tools.css';
import '../styles/own-catalog.css';
import { saveFile } from '../your-data/take-away.ts';
import { dropZone } from './drop-zone.ts';
import { tableReport, validationReport } from './file-report.ts';
import { mappingForm } from './mapping-form.ts';
import type { ReaderAnswer } from './messages.ts';
import { type Opened, openCatalog } from './opened.ts';
import { byteLimit } from './read-file.ts';
import { createReader } from './reader.ts';
import { sampleFile, sampleName } from './sample.ts';
import { createTrial } from './trial.ts';

/** The page at `/own-catalog`: a file of the visitor's own, read, judged and recommended from. */
export function ownCatalogPage(): Page {
  let reader = createReader();
  let opened: Opened | undefined;
  /** Grows with every file, so that an answer for the one before is dropped. */
  let round = 0;

  const state = h('p', { class: 'own-state', role: 'status' });
  const result = h('div', { class: 'own-result' });
  const sample = h(
    'div',
    { class: 'own-sample' },
    button({ label: t('own.sample.use'), icon: 'play', onclick: () => void take(sampleFile()) }),
    button({
      label: t('own.sample.save'),
      icon: 'download',
      look: 'quiet',
      onclick: () => saveFile(sampleFile(), sampleName),
    }),
  );
  const element = h(
    'div',
    { class: 'container own-catalog' },
    h('h1', {}, t('own.title')),
    h('p', { class: 'lead' }, t('own.lead')),
    dropZone((file) => void take(file)),
    sample,
    state,
    result,
  );

  async function take(file: File): Promise<void> {
    const mine = begin();
    // Another file may still be in the works.
    reader.close();
    reader = createReader();
    result.replaceChildren();
    state.textContent = t('own.reading', { name: file.name, size: bytesText(file.size) });
    const answer = await reader.read(file);
    if (mine === round) await show(answer, file, mine);
  }

  async function show(answer: ReaderAnswer, file: File, mine: number): Promise<void> {
    if ('refusal' in answer) {
      const { reason, detail } = answer.refusal;
      state.textContent = t(`own.refused.${reason}`, {
        name: file.name,
        size: bytesText(file.size),
        limit: bytesText(byteLimit),
        detail,
      });
      return;
    }
    const { table, products: rows } = answer;
    state.textContent = t('own.read', { name: file.name, size: bytesText(file.size) });
    const validation = h('div', {});
    const embedding = createEmbeddingBar();
    const trial = h('div', {});
    result.replaceChildren(
      panel(t('own.file'), tableReport(table), validation),
      h(
        'div',
        {},
        panel(t('own.vectors'), embedding.element),
        panel(
          t('own.mapping'),
          mappingForm(table, (mapping) => void remap(mapping, file)),
        ),
      ),
      trial,
    );
    let refresh: (() => Promise<void>) | undefined;
    let done = false;
    const found = await openCatalog(rows, (status) => {
      if (mine !== round) return;
      embedding.update(status);
      const complete = status.embedding.done >= status.embedding.total;
      if (complete && !done) void refresh?.();
      done = complete;
    });
    if (mine !== round) {
      void found.recommender.destroy();
      return;
    }
    opened = found;
    validation.replaceChildren(validationReport(await found.recommender.catalogReport()));
    if (found.products.length === 0) return;
    const view = createTrial(found.recommender, found.products);
    refresh = view.refresh;
    trial.replaceWith(panel(t('own.trial'), view.element));
    await view.refresh();
  }

  async function remap(mapping: Parameters<typeof reader.map>[0], file: File): Promise<void> {
    const mine = begin();
    const answer = await reader.map(mapping);
    if (mine === round) await show(answer, file, mine);
  }

  function begin(): number {
    void opened?.recommender.destroy();
    opened = undefined;
    return ++round;
  }

  return {
    title: t('own.title'),
    element,
    destroy() {
      begin();
      reader.close();
    },
  };
}

function createEmbeddingBar() {
  const words = h('p', {});
  const bar = h('progress', {
    class: 'progress-bar',
    max: 1,
    value: 0,
    'aria-label': t('own.vectors'),
  });

  function update({ embedding, model, problems }: Status): void {
    const { done, total, computed, ms } = embedding;
    bar.max = Math.max(1, total);
    bar.value = done;
    if (total === 0) words.textContent = t('own.vectors.none');
    else if (model.state === 'failed') words.textContent = problems.at(-1)?.message ?? '';
    else if (done < total) words.textContent = t('own.vectors.some', { done, total });
    else {
      words.textContent = t('own.vectors.all', { count: computed, time: millisText(ms) });
    }
  }

  return { element: h('div', { class: 'own-vectors' }, words, bar), update };
}

function panel(title: string, ...content: HTMLElement[]): HTMLElement {
  return h('section', { class: 'panel', 'aria-label': title }, h('h2', {}, title), ...content);
}
