import { formatDay, formatLongPlainDate, formatPlainDate } from '../core/dates.ts'
import { formatDecimal } from '../core/money.ts'
import { drawBlock, drawLine, ink, newPdf } from '../documents/pdf.ts'
import type { Receipt } from './find-receipt.ts'
import { paymentMethodLabels } from './labels.ts'

const upright: [number, number] = [595.28, 841.89]
const left = 64
const right = 230
const width = 300

/** Draws the receipt of a payment as a PDF of one A4 page. */
export async function drawReceipt(
  receipt: Receipt,
  { company, madeAt }: { company: string; madeAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const { document, regular, bold } = await newPdf({ title: `Receipt ${receipt.reference}`, madeAt })
  const page = document.addPage(upright)
  await drawLine(page, company, { x: left, y: 760, size: 13, font: bold, color: ink.accent })
  await drawLine(page, 'Receipt', { x: left, y: 715, size: 26, font: bold, color: ink.text })

  let y = 665
  for (const [label, value] of linesOf(receipt)) {
    await drawLine(page, label, { x: left, y, size: 10, font: regular, color: ink.soft })
    y = (await drawBlock(page, value, { x: right, y, width, size: 11, font: regular })) - 12
  }
  page.drawLine({ start: { x: left, y: y + 8 }, end: { x: right + width, y: y + 8 }, color: ink.soft, thickness: 0.5 })
  for (const [label, value] of sumsOf(receipt)) {
    await drawLine(page, label, { x: left, y: y - 14, size: 11, font: bold, color: ink.text })
    await drawLine(page, value, { x: right, y: y - 14, size: 11, font: bold, color: ink.text })
    y -= 24
  }
  return new Uint8Array(await document.save())
}

function linesOf(receipt: Receipt): [string, string][] {
  const { reference, receivedOn, paidAt, createdAt, payerName, payerCompany, courseName, courseDate, method } = receipt
  const course = [courseName ?? 'Course', courseDate && formatLongPlainDate(courseDate)].filter(Boolean).join(', ')
  const from = [payerName, payerCompany].filter(Boolean).join(', ')
  const lines: [string, string][] = [
    ['Receipt number', reference],
    ['Paid on', receivedOn ? formatPlainDate(receivedOn) : formatDay(paidAt ?? createdAt)],
    ['Paid by', paymentMethodLabels[method]],
    ['Received from', from],
    ['For', `${course} (booking ${receipt.bookingReference})`],
  ]
  return lines.filter(([, value]) => value !== '')
}

function sumsOf({ amount, refunds, refundedAmount }: Receipt): [string, string][] {
  const returned: [string, string][] = refunds.map((refund) => [
    `Refunded on ${formatDay(new Date(refund.at))}`,
    formatDecimal(refund.amount),
  ])
  const total: [string, string][] = returned.length > 0 ? [['Refunded in all', formatDecimal(refundedAmount)]] : []
  return [['Amount received', formatDecimal(amount)], ...returned, ...total]
}
