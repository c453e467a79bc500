import type { TcfConsentSource } from '../../types.js';
import { fieldOf, globalOf } from '../values.js';
import type { Answer, Listen } from './answer.js';
import { untilThere } from './until-there.js';

type Tcf = (
  command: string,
  version: 2,
  hear: (data: unknown, success: unknown) => void,
  parameter?: unknown,
) => void;

/** IAB Transparency and Consent Framework 2.x, CMP API (https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework). */
export function listenToTcf({ purposes = [1, 5, 6] }: TcfConsentSource): Listen {
  return (tell) => {
    let isOver = false;
    return untilThere(findTcf, (tcf) => {
      let listener: unknown;
      const end = (): void => {
        if (listener !== undefined) tcf('removeEventListener', 2, () => undefined, listener);
      };
      tcf('addEventListener', 2, (data, success) => {
        listener = fieldOf(data, 'listenerId') ?? listener;
        if (isOver) return end();
        const answer = success === true ? readTcData(data, purposes) : undefined;
        if (answer) tell(answer);
      });
      return () => {
        isOver = true;
        end();
      };
    });
  };
}

function findTcf(): Tcf | undefined {
  const found = globalOf('__tcfapi');
  return typeof found === 'function' ? (found as Tcf) : undefined;
}

/** The answer in `data`; `undefined` while the visitor is still being asked. */
export function readTcData(data: unknown, purposes: readonly number[]): Answer | undefined {
  const status = fieldOf(data, 'eventStatus');
  if (status !== 'tcloaded' && status !== 'useractioncomplete') return undefined;
  // Outside of the law nobody was asked.
  if (fieldOf(data, 'gdprApplies') === false) return 'unasked';
  // The shop is a publisher: what the visitor told it is for itself stands above what vendors may do. Few
  // banners ask for that, and those that do not leave the consents out or write `false` everywhere.
  const own = fieldOf(fieldOf(data, 'publisher'), 'consents');
  const isAsked = typeof own === 'object' && own !== null && Object.values(own).includes(true);
  const consents = isAsked ? own : fieldOf(fieldOf(data, 'purpose'), 'consents');
  return purposes.every((purpose) => fieldOf(consents, `${purpose}`) === true) ? 'yes' : 'no';
}
