import { site } from '../site.config.ts';

export default site('shop', ['shop', 'empty']);
