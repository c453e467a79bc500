import type { Terminal } from '../../src/cli/terminal.js';

/** A terminal that remembers what was written on it. */
export function recordingTerminal(
  isScreen = false,
): Terminal & { said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out(text) {
      said.out += text;
    },
    err(text) {
      said.err += text;
    },
    isScreen,
    columns: 120,
  };
}
