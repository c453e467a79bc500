/** Opens the "Under the hood" drawer. */
export function openHood(): void {}
