import { ClickModel, type ClickModelSettings } from './click-model.js';
import { isFeatureKey } from './inputs.js';

/**
 * How the click model learns. Chosen in the simulator (`npm run eval -- --task simulate`), on other seeds
 * than those reported.
 *
 * The weights of features were learnt from many people, so one visitor moves them little; attributes
 * start without any weight.
 */
const settings: ClickModelSettings = {
  spreadOf: (key) => (isFeatureKey(key) ? 0.3 : 0.5),
  limit: 3,
  step: 0.5,
  memory: 0.97,
  scale: 0.25,
};

/** A model that has learnt nothing yet. */
export function createClickModel(): ClickModel {
  return new ClickModel(settings);
}
