import type { CaptureOptions } from '../../types.js';
import type { Source } from '../report.js';
import { dataLayerSource } from './data-layer.js';
import { jsonLdSource } from './json-ld.js';
import { microdataSource } from './microdata.js';
import { openGraphSource } from './open-graph.js';
import { prestashopSource } from './prestashop.js';
import { searchAddressSource } from './search-address.js';
import { segmentSource } from './segment.js';
import { shopifySource } from './shopify.js';
import { woocommerceSource } from './woocommerce.js';

/**
 * All ways in which a page may tell what happens. Another one is a file here.
 *
 * @param replays whether they may tell of what happened before.
 */
export function allSources({ dataLayer, analytics }: CaptureOptions, replays: boolean): Source[] {
  return [
    dataLayerSource(dataLayer ?? 'dataLayer', replays),
    segmentSource(analytics ?? 'analytics'),
    shopifySource,
    woocommerceSource,
    prestashopSource,
    jsonLdSource,
    microdataSource,
    openGraphSource,
    searchAddressSource,
  ];
}
