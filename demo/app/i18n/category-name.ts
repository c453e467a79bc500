import { settings } from '../settings.ts';
import { categoriesZh } from './categories-zh.ts';

/** The name of a category or department in the visitor's language; as in the catalogue where there is none. */
export function categoryName(name: string): string {
  return (settings().language === 'zh' ? categoriesZh[name] : undefined) ?? name;
}
