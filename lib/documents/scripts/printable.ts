// What turns the direction of writing or cannot be seen; joiners within a word stay, since they shape its letters.
const unfit = /[\p{Cc}\p{Co}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** The text as it is drawn: letters composed, without control characters, which could show a word backwards. */
export function printable(text: string): string {
  return text.normalize('NFC').toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(unfit, '')
}
