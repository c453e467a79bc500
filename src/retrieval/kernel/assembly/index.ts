export { shape } from './rows';
export { chooseBySigns, scanCodes, scoreAgain, scoreRow } from './scan';
export { shrink } from './selection';
export { writeSigns } from './signs';
