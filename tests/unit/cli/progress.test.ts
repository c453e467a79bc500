import { expect, test } from 'vitest';
import { createProgress } from '../../../src/cli/progress.js';
import { recordingTerminal } from '../../support/recording-terminal.js';

function run(isScreen: boolean): string {
  const terminal = recordingTerminal(isScreen);
  let time = 0;
  const progress = createProgress(terminal, 'Embedding', () => time);
  for (let done = 0; done <= 1000; done++) {
    time = done;
    progress.update(done, 1000);
  }
  time = 2000;
  progress.end();
  return terminal.said.err;
}

test('a file or pipe gets one line at the start and one at the end', () => {
  expect(run(false)).toBe('Embedding: 1000\nEmbedding: 1000 of 1000 done in 2.0 s\n');
});

test('a screen gets a bar that is drawn ten times a second at most and ends full', () => {
  const drawings = run(true).split('\r').slice(1);
  expect(drawings.length).toBeLessThanOrEqual(12);
  expect(drawings[0]).toBe(`Embedding ${'░'.repeat(24)} 0/1000`);
  expect(drawings.at(-1)).toBe(`Embedding ${'█'.repeat(24)} 1000/1000 in 2.0 s\n`);
});

test('work that never began says nothing', () => {
  const terminal = recordingTerminal();
  createProgress(terminal, 'Embedding').end();
  expect(terminal.said.err).toBe('');
});
