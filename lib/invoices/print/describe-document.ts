import { formatLongPlainDate } from '../../core/dates.ts'
import { add, formatDecimal, formatPence, fromDecimal } from '../../core/money.ts'
import { vatCodeLabels } from '../../core/vat-code.ts'
import type { StoredLine } from '../issue/stored-shapes.ts'
import type { PrintedDocument } from './printed-document.ts'

/** A label and its value, as a document lists them. */
export type Fact = [label: string, value: string]

/** Number, dates and what else identifies a document. */
export function listFacts({ label, issuedOn, taxPoint, dueOn, corrects, ...rest }: PrintedDocument): Fact[] {
  const { supplier, purchaseOrder } = rest
  const facts: (Fact | false)[] = [
    ['Number', label],
    ['Date of issue', formatLongPlainDate(issuedOn)],
    corrects !== null && ['Corrects invoice', `${corrects.label} of ${formatLongPlainDate(corrects.issuedOn)}`],
    supplier.vatNumber !== '' && ['Tax point', formatLongPlainDate(taxPoint)],
    dueOn !== null && ['Payment due', formatLongPlainDate(dueOn)],
    purchaseOrder !== null && ['Your order', purchaseOrder],
    supplier.vatNumber !== '' && ['VAT number', supplier.vatNumber],
  ]
  return facts.filter((fact) => fact !== false)
}

/** How a document words the VAT rate of a line. Empty on a document without VAT. */
export function rateOf({ code, percent }: Pick<StoredLine, 'code' | 'percent'>): string {
  if (code === 'none') return ''
  return code === 'standard' ? `${percent} %` : vatCodeLabels[code]
}

type Summed = Pick<PrintedDocument, 'kind' | 'lines' | 'net' | 'vat' | 'gross'>

/** The sums of a document: net and VAT for each rate, then the total. Without VAT, only the total. */
export function listSums({ kind, lines, net, vat, gross }: Summed): Fact[] {
  const total: Fact = [kind === 'invoice' ? 'Total' : 'Total credit', formatDecimal(gross)]
  if (lines.every(({ code }) => code === 'none')) return [total]

  const rates = Map.groupBy(lines, rateOf)
  const perRate = [...rates].map(([rate, taxed]): Fact => {
    const sum = (column: 'net' | 'vat') => formatPence(add(...taxed.map((line) => fromDecimal(line[column]))))
    return [`VAT ${rate} on ${sum('net')}`, sum('vat')]
  })
  return [
    ['Total without VAT', formatDecimal(net)],
    ...perRate,
    ...(rates.size > 1 ? [['VAT in all', formatDecimal(vat)] satisfies Fact] : []),
    total,
  ]
}

/** When and how to pay an invoice, or what a credit note does, in sentences. */
export function listTerms({ kind, label, dueOn, supplier, corrects, gross }: PrintedDocument): string[] {
  if (kind === 'credit_note') return [`This takes ${formatDecimal(gross)} off invoice ${corrects?.label ?? ''}.`]
  const { bank } = supplier
  return [
    dueOn ? `Please pay by ${formatLongPlainDate(dueOn)}.` : '',
    bank
      ? `By bank transfer to ${bank.name}, sort code ${bank.sortCode}, account ${bank.account}, in the name of ${supplier.name}, with the reference ${label}.`
      : '',
  ].filter(Boolean)
}

/** The line at the foot of each page. */
export function footOf({ label, supplier }: PrintedDocument, page: number, pages: number): string {
  const number = supplier.number && `Company number ${supplier.number}`
  return [supplier.name, number, label, `page ${page} of ${pages}`].filter(Boolean).join(' · ')
}

/** The price of one, with VAT, and the amount of the line: net, unless the document shows no VAT. */
export function amountsOf(line: StoredLine): { unit: string; amount: string } {
  const amount = line.code === 'none' ? line.gross : line.net
  return { unit: formatDecimal(line.unit), amount: formatDecimal(amount) }
}
