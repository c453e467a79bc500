/** Starts "Show me". */
export function openTour(): void {}
