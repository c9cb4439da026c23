// Characters that are invisible or change the direction of writing. Joiners are not among them: they shape letters.
const unfit = /[\p{Cc}\p{Co}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** The text to draw, with letters composed. Control characters are taken out, since they could show a word backwards. */
export function printable(text: string): string {
  return text.normalize('NFC').toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(unfit, '')
}
