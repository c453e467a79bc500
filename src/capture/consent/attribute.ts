import type { AttributeConsentSource } from '../../types.js';
import { isConsent, type Listen } from './answer.js';

/** An attribute of the root element, which a banner sets and changes. */
export function listenToAttribute({
  name = 'data-windowshop-consent',
}: AttributeConsentSource): Listen {
  return (tell) => {
    const look = (): void => {
      const value = document.documentElement.getAttribute(name)?.trim();
      tell(isConsent(value) ? value : 'unasked');
    };
    const changes = new MutationObserver(look);
    changes.observe(document.documentElement, { attributes: true, attributeFilter: [name] });
    look();
    return () => changes.disconnect();
  };
}
