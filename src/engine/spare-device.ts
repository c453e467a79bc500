/** Gigabytes; `navigator.deviceMemory` says no more than 8, and only in some browsers. */
const littleMemory = 1;

/** What browsers tell of a device, in pages and workers. */
interface DeviceHints {
  connection?: { saveData?: boolean };
  deviceMemory?: number;
}

/** Why a model should not be loaded here unless the shop insists; a sentence, or `undefined`. */
export function whySpareDevice(hints: DeviceHints | undefined): string | undefined {
  if (hints?.connection?.saveData === true) return 'The visitor asked the browser to save data.';
  const memory = hints?.deviceMemory;
  if (typeof memory === 'number' && memory <= littleMemory) {
    return `The device has little memory (${memory} GB).`;
  }
  return undefined;
}
