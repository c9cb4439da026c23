import {
  appendBezierCurve,
  appendQuadraticCurve,
  closePath,
  concatTransformationMatrix,
  fill,
  lineTo,
  moveTo,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  type RGB,
  setFillingColor,
} from 'pdf-lib'
import { addReadableText } from './readable-text.ts'
import type { Outline, ShapedLine } from './shape-line.ts'

type Place = { x: number; y: number; size: number; color: RGB }

/** Draws a shaped line as outlines, over an invisible copy of its letters for copying, searching and screen readers. */
export function drawShaped(page: PDFPage, line: ShapedLine, { x, y, size, color }: Place): void {
  page.pushOperators(
    pushGraphicsState(),
    setFillingColor(color),
    concatTransformationMatrix(size, 0, 0, size, x, y),
    ...line.outlines.flatMap(toOperators),
    fill(),
    popGraphicsState(),
  )
  for (const span of line.spans) addReadableText(page, span.letters, { x: x + span.x * size, y, size })
}

function toOperators({ x, y, unit, path }: Outline): PDFOperator[] {
  return path.map(({ type, values }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map((value, at) => value / unit + (at % 2 === 0 ? x : y))
    switch (type) {
      case 'M':
        return moveTo(a, b)
      case 'L':
        return lineTo(a, b)
      case 'Q':
        return appendQuadraticCurve(a, b, c, d)
      case 'C':
        return appendBezierCurve(a, b, c, d, e, f)
      default:
        return closePath()
    }
  })
}
