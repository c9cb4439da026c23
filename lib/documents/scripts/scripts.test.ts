import { PDFDocument, rgb } from 'pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { drawCentred, newPdf } from '../pdf.ts'
import { chooseFaces } from './choose-faces.ts'
import { drawShaped } from './draw-shaped.ts'
import { fontFilesFor, mainFonts } from './font-files.ts'
import { listUnprintable } from './list-unprintable.ts'
import { loadFaceFor, loadMainFace } from './load-face.ts'
import { printable } from './printable.ts'
import { addReadableText } from './readable-text.ts'
import { needsShaping, shapeLine } from './shape-line.ts'

const names = [
  'Sunil सुनील',
  '李小龙',
  '이민호',
  'রহিমা খাতুন',
  'ਹਰਜੀਤ ਕੌਰ',
  'કમલા પટેલ',
  'கமலா',
  'సునీత',
  'ಸುನೀತಾ',
  'സുനിത',
  'සුනිල්',
  'สมหญิง ใจดี',
  'ສົມຈິດ',
  'សុភា',
  'ቴዎድሮስ',
  '山田 はなこ',
  'علاء الدين',
  'נועה כהן',
]

async function readLine(document: PDFDocument): Promise<string[]> {
  const page = await (await getDocumentProxy(await document.save())).getPage(1)
  const { items } = await page.getTextContent()
  return items.flatMap((item) => ('str' in item && item.str.trim() ? [item.str.trim()] : []))
}

test('a name of every script is read back letter for letter, and none of its glyphs is missing', async () => {
  for (const name of names) {
    const pdf = await newPdf({ title: 'Name', madeAt: new Date() })
    await drawCentred(pdf.document.addPage(), name, { font: pdf.bold, size: 20, y: 300 })
    expect(await readLine(pdf.document)).toEqual([name])
    expect(await listUnprintable(name), name).toEqual([])
  }
})

test('Arabic between Latin joins and runs from right to left, and is read in its place', async () => {
  const line = await shapeLine('Dr محمد Smith', 'bold')
  expect(line.spans.map(({ letters }) => letters.map(({ text }) => text).join(''))).toEqual(['Dr ', 'دمحم', ' Smith'])
  expect(line.spans.map(({ x }) => x)).toEqual([...line.spans.map(({ x }) => x)].sort((one, other) => one - other))
  const alone = await Promise.all(['م', 'ح', 'م', 'د'].map((letter) => shapeLine(letter, 'bold')))
  const apart = alone.reduce((sum, { width }) => sum + width, 0)
  expect(line.spans[1]?.letters.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(apart)

  const pdf = await newPdf({ title: 'Name', madeAt: new Date() })
  await drawCentred(pdf.document.addPage(), 'Dr محمد Smith', { font: pdf.bold, size: 20, y: 300 })
  expect(await readLine(pdf.document)).toEqual(['Dr', 'محمد', 'Smith'])
})

test('shapeLine puts a vowel sign before the letter that it follows in writing', async () => {
  const [first, second] = (await shapeLine('कि', 'regular')).outlines
  const [consonant] = (await shapeLine('क', 'regular')).outlines
  expect(second?.path).toEqual(consonant?.path)
  expect(first?.x).toBe(0)
})

test('needsShaping leaves European names to the plain font', async () => {
  for (const name of ['Żaneta Øverbø', 'Ngô Thị Ánh', 'Фёдорова Σοφία', "O'Brien-Smith (2)"])
    expect(await needsShaping(name, 'bold'), name).toBe(false)
  for (const name of names) expect(await needsShaping(name, 'bold'), name).toBe(true)
})

test('printable takes out what would turn or hide letters, and keeps joiners', () => {
  expect(printable('RFT\u202eDCBA\u202c-1\u200b')).toBe('RFTDCBA-1')
  expect(printable('e\u0301 \n x')).toBe('\u00e9 x')
  expect(printable('क्\u200dष')).toBe('क्\u200dष')
})

test('chooseFaces keeps marks and spaces with the letters before them, and says where no font has a letter', async () => {
  const faces = (await chooseFaces('ਸਿੰ ਘ𓂀', 'bold')).map(({ face }) => face)
  expect(new Set(faces.slice(0, -1)).size).toBe(1)
  expect(faces.at(-1)).toBeUndefined()
  expect(await listUnprintable('𓂀 Ash 𓂀')).toEqual(['𓂀'])
})

test('fontFilesFor and loadFaceFor find the one file that holds a letter, in the weight asked for', async () => {
  const ma = 0x092e
  expect(fontFilesFor(ma)).toEqual([expect.stringContaining('noto-sans-devanagari-devanagari-wght-normal.woff2')])
  expect(fontFilesFor(0x13080)).toEqual([])
  const [regular, bold] = [await loadFaceFor(ma, 'regular'), await loadFaceFor(ma, 'bold')]
  expect(regular?.letters.has(ma)).toBe(true)
  const wide = (face: typeof bold) => face?.font.glyphHAdvance(face.font.nominalGlyph(ma) ?? 0)
  expect(wide(bold)).not.toBe(wide(regular))
  expect((await loadMainFace('bold')).letters.has(0x41)).toBe(true)
  expect(mainFonts.bold).toContain('Bold')
})

test('drawShaped and addReadableText draw outlines to see and letters to read', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage()
  addReadableText(page, [], { x: 10, y: 10, size: 10 })
  addReadableText(
    page,
    Array.from({ length: 250 }, () => ({ text: 'क', width: 0.1 })),
    { x: 10, y: 10, size: 10 },
  )
  drawShaped(page, await shapeLine('李', 'regular'), { x: 10, y: 50, size: 10, color: rgb(0, 0, 0) })
  expect(await readLine(document)).toEqual(['क'.repeat(250), '李'])
})
