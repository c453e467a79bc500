export type { Shown } from '../elements/index.js';
export { providePageRecommender } from '../elements/index.js';
export {
  WindowshopPrivacy,
  type WindowshopPrivacyProps,
  WindowshopRow,
  type WindowshopRowProps,
  WindowshopSearch,
  type WindowshopSearchProps,
} from './components.js';
