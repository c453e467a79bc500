import { toast } from '../components/toast.ts';
import { t } from '../i18n/i18n.ts';

/** Loads and opens "Under the hood". */
export function openHood(): void {
  closeMenus();
  import('../hood/hood.ts').then((tool) => tool.openHood()).catch(sayFailed);
}

/** Loads and starts "Show me". */
export function openTour(): void {
  closeMenus();
  import('../tour/tour.ts').then((tool) => tool.openTour()).catch(sayFailed);
}

function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLElement>('.menu:popover-open')) {
    menu.hidePopover();
  }
}

function sayFailed(error: unknown): void {
  console.error(error);
  toast({ text: t('lazy.failed') });
}
