import { remarks } from '../errors.js';
import type { Status } from '../types.js';

/** Throws where items stay without a vector: a lower rung must not pass for the real thing. */
export function requireVectors({ problems, embedding }: Status): void {
  const [problem] = problems.filter(({ code }) => !remarks.has(code));
  if (problem) throw new Error(problem.message);
  if (embedding.done < embedding.total) {
    throw new Error(`only ${embedding.done} of ${embedding.total} items have a vector`);
  }
}
