/** What the elements say in one language, besides the reasons and headlines of `src/texts`. */
export interface Words {
  /** Put before a row's headline on its two buttons. */
  previous: string;
  next: string;
  /** Names the button on a card, before the product's title. */
  notInterested: string;
  /** Stands where a dismissed card stood. */
  dismissed: string;
  undo: string;
  /** Spoken before the two prices of a reduced product. */
  now: string;
  was: string;

  search: string;
  clear: string;
  /** `{count}` is filled in. */
  results: string;
  noResults: string;
  /** Over what was found by meaning alone. */
  similarResults: string;
  /** `{to}` is what was searched. */
  corrected: string;
  /** Why a product was found: `{words}` of the search, or its meaning alone. */
  byWords: string;
  byMeaning: string;
  /** Names the button that takes off what was understood, before its words. */
  takeOff: string;

  privacy: string;
  /** That nothing leaves the device. */
  privacyNote: string;
  consent: Readonly<Record<'granted' | 'memory' | 'denied', string>>;
  /** What is known. */
  known: string;
  nothingKnown: string;
  events: Readonly<
    Record<
      'view' | 'dwell' | 'cart' | 'remove-from-cart' | 'purchase' | 'return' | 'search' | 'click',
      string
    >
  >;
  dismissals: string;
  showAgain: string;
  pause: string;
  resume: string;
  export: string;
  erase: string;
  /** The question before erasing. */
  eraseSure: string;
  eraseYes: string;
  cancel: string;
  erased: string;
  /** Said where something could not be done. */
  failed: string;
}
