import { expect, test } from 'vitest';
import { benchMain } from '../../../bench/command.js';
import { recordingTerminal } from '../../support/recording-terminal.js';

test('the help names every question', async () => {
  const terminal = recordingTerminal();
  expect(await benchMain(['--help'], terminal)).toBe(0);
  expect(terminal.said.out).toContain(
    'One of embedding, feed, graph, main-thread, memory, pack, recommend,',
  );
});

test('a question that nobody asks is refused before a browser starts', async () => {
  const terminal = recordingTerminal();
  expect(await benchMain(['--only', 'taste'], terminal)).toBe(2);
  expect(terminal.said.err).toContain('taste');
});

test('results of a part are not written over those of a whole run', async () => {
  const terminal = recordingTerminal();
  expect(await benchMain(['--only', 'pack', '--results'], terminal)).toBe(2);
  expect(terminal.said.err).toContain('--only');
});
