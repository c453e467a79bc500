import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The values of `options` in `words`. Throws `UsageError` for an unknown option, one without its
 * value, or a stray word.
 *
 * @param program as the caller types it, for messages.
 */
export function parseOptions<const O extends Options>(
  words: readonly string[],
  options: O,
  program: string,
) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const sentence = (error as Error).message.split(/\. |\n/)[0]!.replace(/\.$/, '');
    throw new UsageError(`${sentence}. \`${program} --help\` lists the options.`);
  }
}

/** `text` as a whole number from `least` to `most`. Throws `UsageError`. */
export function readWhole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(
    `--${option} must be a whole number from ${least} to ${most}, not "${text}".`,
  );
}

/** `text` as one of `values`. Throws `UsageError`. */
export function readChoice<const V extends string>(
  option: string,
  text: string,
  values: readonly V[],
): V {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} must be one of ${values.join(', ')}, not "${text}".`);
}

/** `text` as a number from 0 to 1. Throws `UsageError`. */
export function readShare(option: string, text: string): number {
  return readNumber(option, text, 0, 1);
}

/** `text` as a number from `least` to `most`. Throws `UsageError`. */
export function readNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() && value >= least && value <= most) return value;
  throw new UsageError(`--${option} must be a number from ${least} to ${most}, not "${text}".`);
}
