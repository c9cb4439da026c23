import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import { create } from 'qrcode'

/** A document with its fonts; lengths are points from the lower left corner. */
export type Pdf = { document: PDFDocument; regular: PDFFont; bold: PDFFont }

export const ink = { text: rgb(0.09, 0.1, 0.1), soft: rgb(0.36, 0.38, 0.38), accent: rgb(0.137, 0.498, 0.322) }

// Resolved from the project folder at run time, so that the bundler leaves the fonts out.
const require = createRequire(join(process.cwd(), 'package.json'))
const fonts = dirname(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))

/** An empty document. Its fonts cover European scripts, Arabic and Hebrew, for names as people write them. */
export async function newPdf({ title, madeAt }: { title: string; madeAt: Date }): Promise<Pdf> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('en-GB')
  document.setCreationDate(madeAt)
  document.setModificationDate(madeAt)
  return { document, regular: await embed(document, 'DejaVuSans'), bold: await embed(document, 'DejaVuSans-Bold') }
}

/** Draws one line centred on the page, smaller when it would not fit. */
export function drawCentred(
  page: PDFPage,
  text: string,
  { font, size, y, color = ink.text, width = page.getWidth() - 120 }: Line,
): void {
  const wide = font.widthOfTextAtSize(text, size)
  const fitting = wide > width ? (size * width) / wide : size
  page.drawText(text, { x: (page.getWidth() - Math.min(wide, width)) / 2, y, size: fitting, font, color })
}

type Line = { font: PDFFont; size: number; y: number; color?: ReturnType<typeof rgb>; width?: number }

type Block = { x: number; y: number; width: number; font: PDFFont; size: number; color?: ReturnType<typeof rgb> }

/** Draws text from `y` down in lines no wider than `width`, breaking words that are too long. Returns the next `y`. */
export function drawBlock(page: PDFPage, text: string, { x, y, width, font, size, color = ink.text }: Block): number {
  let down = y
  for (const line of wrapText(text, { font, size, width })) {
    page.drawText(line, { x, y: down, size, font, color })
    down -= size * 1.4
  }
  return down
}

function wrapText(text: string, { font, size, width }: Pick<Block, 'font' | 'size' | 'width'>): string[] {
  const fits = (words: string) => font.widthOfTextAtSize(words, size) <= width
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(one, fits))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function breakWord(word: string, fits: (words: string) => boolean): string[] {
  if (fits(word)) return [word]
  const pieces = ['']
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ''}${letter}`
    if (fits(longer)) pieces[pieces.length - 1] = longer
    else pieces.push(letter)
  }
  return pieces.filter((piece) => piece !== '')
}

/** Draws a QR code as squares, sharp at any size. They overlap a little, which avoids hairlines. */
export function drawQr(page: PDFPage, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = size / modules.size
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      page.drawRectangle({
        x: x + column * side,
        y: y + size - (row + 1) * side,
        width: side * 1.02,
        height: side * 1.02,
        color: ink.text,
      })
    }
  }
}

// No ligatures: copied or read aloud, they turn into other letters.
async function embed(document: PDFDocument, name: string): Promise<PDFFont> {
  return document.embedFont(await readFile(join(fonts, `${name}.ttf`)), { subset: true, features: { liga: false } })
}
