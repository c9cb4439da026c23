import {
  beginMarkedContent,
  beginText,
  endMarkedContent,
  endText,
  PDFHexString,
  type PDFPage,
  PDFString,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from 'pdf-lib'
import type { Letter } from './shape-line.ts'

const thousandths = 1000
/** The PDF format allows this many lines in one block of a character map. */
const mostAtOnce = 100

/**
 * Adds invisible text for copying, searching and screen readers. Its font draws nothing and only says which letter each
 * code stands for; the outlines of joined and reordered letters cannot say that.
 */
export function addReadableText(
  page: PDFPage,
  letters: Letter[],
  { x, y, size }: { x: number; y: number; size: number },
): void {
  if (letters.length === 0) return
  const { context } = page.doc
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'Letters',
      Flags: 4,
      FontBBox: [0, -200, thousandths, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
    }),
  )
  const letterFont = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Letters',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: thousandths,
      W: [1, letters.map(({ width }) => Math.round(width * thousandths))],
    }),
  )
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Letters',
      Encoding: 'Identity-H',
      DescendantFonts: [letterFont],
      ToUnicode: context.register(context.flateStream(mapOf(letters))),
    }),
  )
  const name = page.node.newFontDictionary('Letters', font)
  // Marked as separate content, so that a program does not reverse it together with its neighbours.
  page.pushOperators(
    beginMarkedContent('Span'),
    beginText(),
    setFontAndSize(name, size),
    setTextRenderingMode(TextRenderingMode.Invisible),
    setTextMatrix(1, 0, 0, 1, x, y),
    showText(PDFHexString.of(letters.map((_, at) => codeOf(at)).join(''))),
    setTextRenderingMode(TextRenderingMode.Fill),
    endText(),
    endMarkedContent(),
  )
}

/** The character map (ToUnicode): which letter each code stands for. */
function mapOf(letters: Letter[]): string {
  const lines = letters.map(({ text }, at) => `<${codeOf(at)}> <${utf16Of(text)}>`)
  const blocks: string[] = []
  for (let start = 0; start < lines.length; start += mostAtOnce) {
    const some = lines.slice(start, start + mostAtOnce)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Letters def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function codeOf(at: number): string {
  return (at + 1).toString(16).padStart(4, '0').toUpperCase()
}

function utf16Of(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
