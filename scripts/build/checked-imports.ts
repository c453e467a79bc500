import type { Plugin } from 'vite';

/** Asks the thread's integrity first (`src/shared/integrity.ts`), where script tag or page have set one. */
const checkFile =
  'function checkFile(file,load){const integrity=globalThis[Symbol.for("windowshop.integrity")];' +
  'return integrity?integrity.check(file,import.meta.url).then(load):load()}';

/**
 * Has every `import()` of a chunk checked: `import()` itself takes no integrity, and only the build knows
 * the names of the files.
 */
export function checkedImports(): Plugin {
  return {
    name: 'checked-imports',
    renderChunk(code) {
      const checked = code.replace(
        /\bimport\(\s*(["'`]\.\/[^"'`]+["'`])\s*\)/g,
        (load, file) => `checkFile(${file},()=>${load})`,
      );
      // Hoisted: elements load chunks while their module still runs.
      return checked === code ? null : { code: `${checked}\n${checkFile}`, map: null };
    },
  };
}
