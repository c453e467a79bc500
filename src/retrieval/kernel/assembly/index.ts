export { chooseBySigns } from './choose';
export { shape } from './rows';
export { scanCodes, scoreAgain, scoreRow } from './scan';
export { shrink } from './selection';
export { writeSigns } from './signs';
