import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../cli/usage-error.js';
import type { Rows, SqlEngine } from './sql-engine.js';

interface Answer {
  error?: string;
  done?: true;
  rows?: (string | number | null)[][];
  names?: string[];
  line?: string | null;
}

/** Apache Spark in a process of its own: `spark/engine.py`, asked by lines of JSON. */
export class SparkEngine implements SqlEngine {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  /** What the process said last on its standard error, for when it dies. */
  #lastWords = '';
  #isGone = false;

  private constructor(python: string) {
    const script = fileURLToPath(new URL('./spark/engine.py', import.meta.url));
    this.#process = spawn(python, [script]);
    this.#process.stderr.on('data', (data) => {
      this.#lastWords = `${this.#lastWords}${data}`.slice(-2_000);
    });
    this.#process.on('error', ({ message }) => {
      this.#lastWords = message;
    });
    // A process that is gone takes no more requests; `ask` tells why.
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('exit', () => {
      this.#isGone = true;
    });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /**
   * Throws `UsageError` where Python, pyspark or Java is missing.
   *
   * @param python the program that has pyspark.
   */
  static async open(python: string): Promise<SparkEngine> {
    const engine = new SparkEngine(python);
    await engine.#next();
    return engine;
  }

  /** Asks for one answer. Throws what Spark says. */
  async ask(request: Readonly<Record<string, unknown>>): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    return this.#next();
  }

  async create(table: string, select: string): Promise<void> {
    await this.ask({ do: 'create', name: table, select });
  }

  async *rows(select: string): Rows {
    let answer = await this.ask({ do: 'rows', select });
    for (; answer.rows; answer = await this.#next()) yield answer.rows;
  }

  async close(): Promise<void> {
    if (this.#isGone) return;
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin.end();
    await gone;
  }

  async #next(): Promise<Answer> {
    const { value, done } = await this.#answers.next();
    if (done) {
      const words = this.#lastWords.trim().split('\n').at(-1) ?? '';
      throw new UsageError(`Spark cannot be run: ${words || 'its process ended'}.`);
    }
    const answer = JSON.parse(value) as Answer;
    if (answer.error !== undefined) throw new UsageError(`Spark: ${answer.error}`);
    return answer;
  }
}
