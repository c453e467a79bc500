import type { CallbackConsentSource } from '../../types.js';
import { isConsent, type Listen } from './answer.js';

/** A function of the shop's; an answer that is none of ours is no answer. */
export function listenToCallback({ listen }: CallbackConsentSource): Listen {
  return (tell) => {
    const undo = listen((consent) => tell(isConsent(consent) ? consent : 'unasked'));
    return () => {
      if (typeof undo === 'function') undo();
    };
  };
}
