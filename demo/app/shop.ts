import { type Consent, createRecommender, type Recommender } from '../../src/index.js';
import { deviceStorage } from './device-storage.ts';
import { createReplaceable } from './replaceable.ts';

const slot = 'consent';
const choice = readChoice();

/** The holder behind {@link shop}: "Under the hood" exchanges the recommender to try another backend. */
export const shopHolder = createReplaceable((backend) =>
  createRecommender({
    catalog: '/catalog.json',
    consent: readChoice() ?? 'granted',
    model: { url: '/models/windowshop-nano/' },
    backend,
  }),
);

/**
 * The shop's recommender. A shop asks its visitors first; this demo assumes they agreed, and "Your
 * data" lets them take it back.
 */
export const shop: Recommender = shopHolder.recommender;

// What the visitor chose by name stands above Global Privacy Control; an assumption does not.
if (choice && shop.status().cappedBy) void shop.consent(choice);

/** Puts the visitor's choice in force and remembers it for the next visit. */
export async function chooseConsent(consent: Consent): Promise<void> {
  deviceStorage.set(slot, consent);
  await shop.consent(consent);
}

// A choice made in another tab holds here too.
deviceStorage.onChange(slot, () => {
  const other = readChoice();
  if (other && other !== shop.status().consent) void shop.consent(other);
});

function readChoice(): Consent | undefined {
  const kept = deviceStorage.get(slot);
  return kept === 'granted' || kept === 'memory' || kept === 'denied' ? kept : undefined;
}
