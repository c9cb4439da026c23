import { readFile } from 'node:fs/promises'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import { create } from 'qrcode'
import { drawShaped } from './scripts/draw-shaped.ts'
import { mainFonts, type Weight } from './scripts/font-files.ts'
import { printable } from './scripts/printable.ts'
import { needsShaping, shapeLine } from './scripts/shape-line.ts'

export type PrintFont = { plain: PDFFont; weight: Weight }

/** A document with its fonts; lengths are points from the lower left corner. */
export type Pdf = { document: PDFDocument; regular: PrintFont; bold: PrintFont }

type Color = ReturnType<typeof rgb>

export const ink = { text: rgb(0.09, 0.1, 0.1), soft: rgb(0.36, 0.38, 0.38), accent: rgb(0.137, 0.498, 0.322) }

/** An empty document. Text in any script can be drawn on it; scripts beyond the European ones are shaped. */
export async function newPdf({ title, madeAt }: { title: string; madeAt: Date }): Promise<Pdf> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('en-GB')
  document.setCreationDate(madeAt)
  document.setModificationDate(madeAt)
  return { document, regular: await embed(document, 'regular'), bold: await embed(document, 'bold') }
}

/** A line ready to be drawn; `width` is in ems. */
type LaidLine = {
  width: number
  draw: (page: PDFPage, place: { x: number; y: number; size: number; color: Color }) => void
}

async function layLine(typed: string, { plain, weight }: PrintFont): Promise<LaidLine> {
  const text = printable(typed)
  if (await needsShaping(text, weight)) {
    const line = await shapeLine(text, weight)
    return { width: line.width, draw: (page, place) => drawShaped(page, line, place) }
  }
  const draw: LaidLine['draw'] = (page, place) => page.drawText(text, { ...place, font: plain })
  return { width: plain.widthOfTextAtSize(text, 1), draw }
}

/** Draws one line from `x` on. */
export async function drawLine(
  page: PDFPage,
  text: string,
  { x, y, size, font, color = ink.text }: Line & { x: number },
): Promise<void> {
  const line = await layLine(text, font)
  line.draw(page, { x, y, size, color })
}

/** Draws one line centred on the page, smaller when it would not fit. */
export async function drawCentred(
  page: PDFPage,
  text: string,
  { font, size, y, color = ink.text, width = page.getWidth() - 120 }: Line & { width?: number },
): Promise<void> {
  const line = await layLine(text, font)
  const wide = line.width * size
  const fitting = wide > width ? width / line.width : size
  line.draw(page, { x: (page.getWidth() - Math.min(wide, width)) / 2, y, size: fitting, color })
}

/** Draws one line that ends at `x`. */
export async function drawRight(
  page: PDFPage,
  text: string,
  { x, y, size, font, color = ink.text }: Line & { x: number },
): Promise<void> {
  const line = await layLine(text, font)
  line.draw(page, { x: x - line.width * size, y, size, color })
}

type Line = { font: PrintFont; size: number; y: number; color?: Color }

type Block = Line & { x: number; width: number }

/** Draws text from `y` down in lines no wider than `width`, breaking words that are too long. Returns the next `y`. */
export async function drawBlock(
  page: PDFPage,
  text: string,
  { x, y, width, font, size, color = ink.text }: Block,
): Promise<number> {
  let down = y
  for (const line of await wrapText(text, { font, size, width })) {
    line.draw(page, { x, y: down, size, color })
    down -= size * 1.4
  }
  return down
}

/** The number of lines that `drawBlock` would draw. */
export async function countLines(text: string, shape: Pick<Block, 'font' | 'size' | 'width'>): Promise<number> {
  return (await wrapText(text, shape)).length
}

type Wrapped = { text: string; line: LaidLine; fits: boolean }

async function wrapText(text: string, { font, size, width }: Omit<Block, 'x' | 'y'>): Promise<LaidLine[]> {
  const lay = async (words: string): Promise<Wrapped> => {
    const line = await layLine(words, font)
    return { text: words, line, fits: line.width * size <= width }
  }
  const lines: Wrapped[] = []
  for (const word of text.split(/\s+/)) {
    for (const piece of await breakWord(word, lay)) {
      const longer = await lay(`${lines.at(-1)?.text ?? ''} ${piece.text}`.trim())
      if (lines.length > 0 && longer.fits) lines[lines.length - 1] = longer
      else lines.push(piece)
    }
  }
  return lines.map(({ line }) => line)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

async function breakWord(word: string, lay: (words: string) => Promise<Wrapped>): Promise<Wrapped[]> {
  const whole = await lay(word)
  if (whole.fits) return [whole]
  const pieces: Wrapped[] = []
  for (const { segment } of graphemes.segment(word)) {
    const longer = await lay(`${pieces.at(-1)?.text ?? ''}${segment}`)
    if (longer.fits && pieces.length > 0) pieces[pieces.length - 1] = longer
    else pieces.push(await lay(segment))
  }
  return pieces
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
async function embed(document: PDFDocument, weight: Weight): Promise<PrintFont> {
  const plain = await document.embedFont(await readFile(mainFonts[weight]), { subset: true, features: { liga: false } })
  return { plain, weight }
}
