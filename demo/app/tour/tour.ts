import { type Catalog, loadCatalog } from '../catalog.ts';
import { openOverlay } from '../components/overlay.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';
import '../styles/tools.css';
import '../styles/tour.css';
import { createControls } from './controls.ts';
import { createMiniRow } from './mini-row.ts';
import { createPlayer } from './player.ts';
import { startSession } from './session.ts';
import { type Shopper, shoppers } from './shoppers.ts';
import { cardOf, interestWords, stepWords } from './words.ts';

/** Starts "Show me": four shoppers, whose lists change before the visitor's eyes. */
export function openTour(): void {
  const session = startSession();
  const player = createPlayer(nextStep, update);
  const overlay = openOverlay({
    title: t('tour.title'),
    kind: 'dialog',
    onClose: () => {
      player.pause();
      session.close();
    },
  });
  overlay.element.classList.add('tour');

  let shopper: Shopper = shoppers[0]!;
  let place = 0;
  let ready = false;
  let catalog: Catalog | undefined;
  /** Grows with every restart, so that an answer for the shopper before is dropped. */
  let round = 0;

  const chips = shoppers.map((one) =>
    h(
      'button',
      { type: 'button', class: 'chip', onclick: () => choose(one) },
      t(`tour.${one.name}`),
    ),
  );
  const intro = h('p', { class: 'tour-intro' });
  const script = h('ol', { class: 'tour-script' });
  const caption = h(
    'p',
    { class: 'tour-caption', role: 'status' },
    t('tour.preparing', { share: '0 %' }),
  );
  const bar = h('progress', {
    class: 'progress-bar',
    max: 1,
    value: 0,
    'aria-label': t('tour.progress'),
  });
  const summary = h('div', { class: 'tour-summary', hidden: true });
  const forYou = createMiniRow({
    title: t('tour.for-you'),
    hint: t('tour.for-you.hint'),
    newLabel: t('tour.new'),
  });
  const popular = createMiniRow({ title: t('tour.popular'), hint: t('tour.popular.hint') });
  const controls = createControls({
    toggle: () => {
      if (isOver()) void begin(true);
      else if (player.playing) player.pause();
      else player.play();
    },
    step: () => {
      player.pause();
      player.step();
    },
    restart: () => void begin(player.playing),
    speed: (speed) => player.setSpeed(speed),
  });
  overlay.body.append(
    h(
      'div',
      { class: 'tour-top' },
      h('div', { class: 'chips', role: 'group', 'aria-label': t('tour.shoppers') }, chips),
      h('p', { class: 'muted tour-own' }, t('tour.own')),
    ),
    h(
      'div',
      { class: 'tour-stage' },
      h('div', { class: 'tour-side' }, intro, script),
      h('div', { class: 'tour-rows' }, caption, bar, forYou.element, popular.element, summary),
    ),
    controls.element,
  );
  update();
  void open();

  async function open(): Promise<void> {
    catalog = await loadCatalog().catch(() => undefined);
    if (!catalog) {
      caption.textContent = t('catalog.failed.text');
      return;
    }
    tell();
    await session.prepare((share) => {
      bar.value = share;
      caption.textContent = t('tour.preparing', { share: `${Math.round(share * 100)} %` });
    });
    popular.show((await session.popular()).items.map(cardOf), { mark: false });
    ready = true;
    await begin(true);
  }

  function choose(next: Shopper): void {
    shopper = next;
    void begin(true);
  }

  /** Sets the stage for the shopper, from the first step. */
  async function begin(play: boolean): Promise<void> {
    player.pause();
    round++;
    place = 0;
    const mine = round;
    tell();
    if (!ready) return;
    await session.reset();
    const slate = await session.forYou();
    if (mine !== round || !overlay.element.open) return;
    forYou.show(slate.items.map(cardOf), { mark: false });
    caption.textContent = t('tour.start');
    bar.value = 0;
    update();
    if (play) player.play();
  }

  async function nextStep(): Promise<boolean> {
    const mine = round;
    const step = shopper.steps[place];
    if (!step || !ready) return false;
    const item = await session.perform(step);
    const slate = await session.forYou();
    if (mine !== round) return false;
    const title = titleOf(item);
    caption.textContent = stepWords(step, title);
    script.children[place]?.replaceChildren(stepWords(step, title));
    forYou.show(slate.items.map(cardOf));
    place++;
    bar.value = place / shopper.steps.length;
    if (isOver()) await summarize(mine);
    update();
    return !isOver();
  }

  async function summarize(mine: number): Promise<void> {
    const interests = interestWords(await session.profile());
    if (mine !== round) return;
    summary.hidden = false;
    summary.replaceChildren(
      h('h3', {}, t('tour.found', { count: interests.length })),
      h(
        'ul',
        {},
        interests.map((words) => h('li', {}, words)),
      ),
      h('p', { class: 'muted' }, t('tour.found.how', { count: shopper.steps.length })),
    );
    summary.scrollIntoView({ block: 'nearest' });
  }

  function titleOf(item: string | undefined): string | undefined {
    const product = item === undefined ? undefined : catalog?.get(item);
    return product && productName(product);
  }

  function isOver(): boolean {
    return place >= shopper.steps.length;
  }

  /** Writes the shopper and the script, with the titles that are known beforehand. */
  function tell(): void {
    summary.hidden = true;
    intro.textContent = t(`tour.${shopper.name}.intro`);
    script.replaceChildren(
      ...shopper.steps.map((step) =>
        h('li', {}, stepWords(step, 'item' in step ? titleOf(step.item) : undefined)),
      ),
    );
    update();
  }

  function update(): void {
    controls.update({ player, ready, over: isOver() });
    for (const [index, chip] of chips.entries()) {
      chip.setAttribute('aria-pressed', String(shoppers[index] === shopper));
    }
    for (const [index, item] of [...script.children].entries()) {
      item.classList.toggle('tour-done', index < place);
      if (index === place - 1) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  }
}
