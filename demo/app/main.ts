import { h } from './dom.ts';
import { shop } from './shop.ts';

const out = h('pre');
document.querySelector('#app')!.append(out);
shop.subscribe((s) => {
  out.textContent = JSON.stringify(s, null, 1);
});
const s = await shop.ready;
out.textContent = JSON.stringify(s, null, 1);
Object.assign(globalThis, { shop });
