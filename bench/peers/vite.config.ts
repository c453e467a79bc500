import { site } from '../site.config.ts';

export default site('peers', ['embedding', 'retrieval']);
