type Wide = 'utf-16le' | 'utf-16be'

/** Spreadsheets save "Unicode text" with two bytes to a letter, after a mark that says which comes first. */
export function wideEncodingOf(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** Text of a whole file: UTF-16 with a mark, UTF-8 with one or without, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
