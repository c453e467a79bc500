/** How a file's bytes were read. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Beginnings of files that hold no text: pictures, archives (spreadsheets too), documents. */
const magics: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** What kind of non-text `bytes` begin as; `undefined` where they may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const magic = magics.find(([, start]) => start.every((byte, place) => bytes[place] === byte));
  if (magic) return magic[0];
  if (utf16Of(bytes)) return undefined;
  const start = bytes.subarray(0, 4096);
  // No text in a one-byte encoding holds a zero, and hardly any holds control characters.
  const odd = start.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return start.includes(0) || odd > start.length / 50 ? 'binary' : undefined;
}

/**
 * Bytes as text: UTF-16 by its mark, else UTF-8, else the old Windows encoding, in which nothing is
 * ever invalid. The byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
