export { shape } from './rows';
export { chooseBySigns, scanCodes, scoreAgain } from './scan';
export { shrink } from './selection';
export { writeSigns } from './signs';
