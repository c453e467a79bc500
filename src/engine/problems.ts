import { type ErrorCode, type ErrorReport, remarks } from '../errors.js';

/** What is wrong right now, one entry a code, in the order of appearance. */
export class Problems {
  readonly #byCode = new Map<ErrorCode, ErrorReport>();

  add(problem: ErrorReport): void {
    this.#byCode.set(problem.code, problem);
  }

  /** Takes the codes out that are no longer true. */
  remove(...codes: ErrorCode[]): void {
    for (const code of codes) this.#byCode.delete(code);
  }

  /** Whether any of them makes lists worse. */
  get areSerious(): boolean {
    return this.list().some(({ code }) => !remarks.has(code));
  }

  list(): ErrorReport[] {
    return [...this.#byCode.values()];
  }
}
