import type { PDFPage } from 'pdf-lib'
import { formatLongPlainDate } from '../../core/dates.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import {
  countLines,
  drawBlock,
  drawLine,
  drawRight,
  ink,
  newPdf,
  type Pdf,
  type PrintFont,
} from '../../documents/pdf.ts'
import type { StoredLine } from '../issue/stored-shapes.ts'
import { documentKindLabels } from '../labels.ts'
import { amountsOf, type Fact, footOf, listFacts, listSums, listTerms, rateOf } from './describe-document.ts'
import type { PrintedDocument } from './printed-document.ts'

const paper: [number, number] = [595.28, 841.89]
const edge = { left: 56, right: 539, top: 776, foot: 40 }
const column = { text: { x: edge.left, width: 206 }, quantity: 292, unit: 384, rate: 404, amount: edge.right }
const facts = { label: 320, value: 412 }
const leading = 1.4
const small = 9.5

/** Where the next thing is drawn. */
type Pen = { pdf: Pdf; page: PDFPage; y: number }

/**
 * Draws an invoice or a credit note as A4 pages. The bytes depend only on what was stored, so they are the same each
 * time. With `paidOn`, draws a copy that says when the invoice was paid.
 */
export async function drawDocument(printed: PrintedDocument, paidOn?: PlainDate): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${documentKindLabels[printed.kind]} ${printed.label}`
  const pdf = await newPdf({ title, madeAt: new Date(`${printed.issuedOn}T12:00:00Z`) })
  const pen: Pen = { pdf, page: pdf.document.addPage(paper), y: edge.top }

  await drawHead(pen, printed, paidOn)
  await drawTableHead(pen, printed)
  for (const line of printed.lines) await drawRow(pen, printed, line)
  await drawSums(pen, listSums(printed))
  await drawTerms(pen, printed)

  const pages = pdf.document.getPages()
  for (const [place, page] of pages.entries())
    await drawLine(page, footOf(printed, place + 1, pages.length), { x: edge.left, y: edge.foot, ...quiet(pdf, 8) })
  return new Uint8Array(await pdf.document.save())
}

async function drawHead(pen: Pen, printed: PrintedDocument, paidOn: PlainDate | undefined): Promise<void> {
  const { pdf, page } = pen
  const { supplier, buyer, kind } = printed
  const head = edge.top - 84
  await drawBlock(page, supplier.name, {
    x: edge.left,
    y: edge.top,
    width: 250,
    size: 14,
    font: pdf.bold,
    color: ink.accent,
  })
  const ours = await drawLines(
    pen,
    [...supplier.address, supplier.phone, supplier.email],
    facts.label,
    edge.top,
    quiet(pdf, small),
  )

  const titleY = Math.min(head, ours - 16)
  await drawLine(page, documentKindLabels[kind], { x: edge.left, y: titleY, size: 26, font: pdf.bold })
  if (paidOn) {
    const words = `Copy. Paid on ${formatLongPlainDate(paidOn)}.`
    await drawRight(page, words, { x: edge.right, y: titleY, size: 12, font: pdf.bold, color: ink.accent })
  }

  const blockY = titleY - 40
  const theirs = [buyer.company, buyer.name, ...buyer.address, buyer.vatNumber && `VAT number ${buyer.vatNumber}`]
  await drawLine(page, kind === 'invoice' ? 'Invoice to' : 'Credit to', {
    x: edge.left,
    y: blockY,
    ...quiet(pdf, small),
  })
  const left = await drawLines(pen, theirs, edge.left, blockY - 15, { size: 11, font: pdf.regular })
  let right = blockY
  for (const [label, value] of listFacts(printed)) {
    await drawLine(page, label, { x: facts.label, y: right, ...quiet(pdf, small) })
    right = await drawBlock(page, value, {
      x: facts.value,
      y: right,
      width: edge.right - facts.value,
      size: small,
      font: pdf.regular,
    })
    right -= 2
  }
  pen.y = Math.min(left, right) - 18
}

/** Draws lines under one another, each wrapped, and returns the next `y`. */
async function drawLines(
  { page }: Pen,
  lines: string[],
  x: number,
  from: number,
  style: { size: number; font: PrintFont; color?: typeof ink.soft },
): Promise<number> {
  let y = from
  for (const line of lines.filter((text) => text !== ''))
    y = await drawBlock(page, line, { x, y, width: x === edge.left ? 240 : edge.right - x, ...style })
  return y
}

async function drawTableHead(pen: Pen, printed: PrintedDocument): Promise<void> {
  const { pdf, page, y } = pen
  const style = { y, ...quiet(pdf, small) }
  const hasVat = showsVat(printed)
  await drawLine(page, 'Description', { x: column.text.x, ...style })
  await drawRight(page, 'Quantity', { x: column.quantity, ...style })
  await drawRight(page, hasVat ? 'Price incl. VAT' : 'Price', { x: column.unit, ...style })
  if (hasVat) await drawLine(page, 'VAT', { x: column.rate, ...style })
  await drawRight(page, hasVat ? 'Net amount' : 'Amount', { x: column.amount, ...style })
  rule(page, y - 7)
  pen.y = y - 23
}

async function drawRow(pen: Pen, printed: PrintedDocument, line: StoredLine): Promise<void> {
  const { pdf } = pen
  const shape = { size: 10.5, font: pdf.regular }
  const height = (await countLines(line.text, { ...shape, width: column.text.width })) * shape.size * leading
  if (pen.y - height < edge.foot + 30) {
    turnPage(pen)
    await drawTableHead(pen, printed)
  }
  const { page, y } = pen
  const { unit, amount } = amountsOf(line)
  const below = await drawBlock(page, line.text, { ...column.text, y, ...shape })
  await drawRight(page, String(line.quantity), { x: column.quantity, y, ...shape })
  await drawRight(page, unit, { x: column.unit, y, ...shape })
  if (showsVat(printed)) await drawLine(page, rateOf(line), { x: column.rate, y, ...shape })
  await drawRight(page, amount, { x: column.amount, y, ...shape })
  rule(page, below + 5)
  pen.y = below - 10
}

async function drawSums(pen: Pen, sums: Fact[]): Promise<void> {
  const { pdf } = pen
  if (pen.y - sums.length * 18 < edge.foot + 30) turnPage(pen)
  pen.y -= 8
  for (const [place, [label, value]] of sums.entries()) {
    const isTotal = place === sums.length - 1
    const style = { y: pen.y, size: isTotal ? 13 : 10.5, font: isTotal ? pdf.bold : pdf.regular }
    await drawLine(pen.page, label, { x: 306, ...style })
    await drawRight(pen.page, value, { x: edge.right, ...style })
    pen.y -= isTotal ? 26 : 18
  }
}

async function drawTerms(pen: Pen, printed: PrintedDocument): Promise<void> {
  const shape = { size: 10.5, font: pen.pdf.regular, width: edge.right - edge.left }
  for (const words of listTerms(printed)) {
    const height = (await countLines(words, shape)) * shape.size * leading
    if (pen.y - height < edge.foot + 20) turnPage(pen)
    pen.y = (await drawBlock(pen.page, words, { x: edge.left, y: pen.y, ...shape })) - 4
  }
}

function turnPage(pen: Pen): void {
  pen.page = pen.pdf.document.addPage(paper)
  pen.y = edge.top
}

function rule(page: PDFPage, y: number): void {
  page.drawLine({ start: { x: edge.left, y }, end: { x: edge.right, y }, color: ink.soft, thickness: 0.4 })
}

function quiet({ regular }: Pdf, size: number) {
  return { size, font: regular, color: ink.soft }
}

function showsVat({ lines }: PrintedDocument): boolean {
  return lines.some(({ code }) => code !== 'none')
}
