import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { fromDecimal, pence, subtract, toDecimal } from '../../core/money.ts'
import type { StoredLine } from '../issue/stored-shapes.ts'
import { type Item, toLines } from '../rules/to-lines.ts'
import type { VatTreatment } from '../rules/vat.ts'
import { drawDocument } from './draw-document.ts'
import type { PrintedDocument } from './printed-document.ts'

const standard = { code: 'standard', percent: 20 } as const
const five: Item[] = [
  { text: 'Emergency First Aid at Work, 3 March 2027, Leeds', quantity: 5, unit: pence(10_000) },
  { text: 'Group of 5: 10 % off', quantity: 1, unit: pence(-5000) },
]

const invoice: PrintedDocument = {
  kind: 'invoice',
  label: 'INV-000123',
  issuedOn: '2026-12-01',
  taxPoint: '2026-11-28',
  dueOn: '2026-12-31',
  purchaseOrder: 'PO 4711',
  isSimplified: false,
  supplier: {
    name: 'Moorside First Aid',
    address: ['1 Kirkgate', 'Leeds', 'LS1 6BY'],
    phone: '0113 496 0000',
    email: 'accounts@moorside.example',
    number: '01234567',
    vatNumber: 'GB 123 4567 82',
    bank: { name: 'Moorside Bank', sortCode: '12-34-56', account: '01234567' },
  },
  buyer: { company: 'Acme Widgets', name: 'Ada Khan', address: ['1 High Street', 'LS1 4AP'], vatNumber: 'GB 999' },
  corrects: null,
  ...sums(five, standard),
}

const creditNote: PrintedDocument = {
  ...invoice,
  kind: 'credit_note',
  label: 'CN-000007',
  dueOn: null,
  corrects: { label: 'INV-000123', issuedOn: '2026-12-01' },
  ...sums(
    [{ text: 'Emergency First Aid at Work: booking changed, now 4 seats', quantity: 1, unit: pence(4000) }],
    standard,
  ),
}

describe('drawDocument', () => {
  test('prints everything that regulation 14 asks of a VAT invoice, and how to pay it', async () => {
    const { text } = await read(invoice)
    for (const words of [
      'Number INV-000123',
      '1 December 2026',
      'Tax point 28 November 2026',
      'Payment due 31 December 2026',
      'Your order PO 4711',
      'VAT number GB 123 4567 82',
      'Moorside First Aid',
      '1 Kirkgate Leeds LS1 6BY',
      'Acme Widgets Ada Khan 1 High Street LS1 4AP VAT number GB 999',
      '5 £100.00 20 % £416.67',
      '1 -£50.00 20 % -£41.67',
      'Total without VAT £375.00',
      'VAT 20 % on £375.00 £75.00',
      'Total £450.00',
      'Moorside Bank, sort code 12-34-56, account 01234567, in the name of Moorside First Aid, with the reference INV-000123',
      'Company number 01234567',
      'page 1 of 1',
    ])
      expect(text).toContain(words)
  })

  test('prints on a credit note the number and the date of its invoice, and nothing about paying', async () => {
    const { text } = await read(creditNote)
    for (const words of ['Credit note', 'CN-000007', 'INV-000123 of 1 December 2026', '£6.67', 'Total credit £40.00'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/please pay|sort code|payment due/i)
  })

  test('shows no VAT for a company that is not registered, and says which courses are exempt', async () => {
    const bare = await read({
      ...invoice,
      ...sums(five, { code: 'none', percent: 0 }),
      supplier: { ...invoice.supplier, vatNumber: '' },
    })
    expect(bare.text).not.toMatch(/tax point|GB 123|Total without|20 %/i)
    expect(bare.text).toContain('Total £450.00')
    const exempt = await read({ ...invoice, ...sums(five, { code: 'exempt', percent: 0 }) })
    expect(exempt.text).toContain('VAT Exempt on £450.00 £0.00')
  })

  test('says only on the copy that it was paid', async () => {
    expect((await read(invoice)).text).not.toMatch(/paid|copy/i)
    const copy = await drawDocument(invoice, '2026-12-05')
    expect(await textOf(copy)).toContain('Copy. Paid on 5 December 2026.')
  })

  test('gives the same bytes each time', async () => {
    for (const printed of [invoice, creditNote]) {
      const first = await drawDocument(printed)
      expect(Buffer.compare(first, await drawDocument(printed))).toBe(0)
    }
  })

  test('goes on over several pages with twelve long lines, each page with its head and its number', async () => {
    const text =
      'Emergency Paediatric First Aid Requalification for Nurseries, Schools and Childminders, 3 March 2027, Newcastle upon Tyne'
    const many = Array.from({ length: 12 }, (_, place) => ({
      text: `${place + 1}. ${text}`,
      quantity: 1,
      unit: pence(10_000),
    }))
    const { text: all, pages } = await read({ ...invoice, ...sums(many, standard) })
    expect(pages).toBeGreaterThan(1)
    for (const { text: line } of many) expect(all).toContain(line)
    expect(all.match(/Description/g)).toHaveLength(2)
    expect(all).toContain(`page 1 of ${pages}`)
    expect(all).toContain(`page ${pages} of ${pages}`)
    expect(all).toContain('Total £1,200.00')
  })

  test('prints names in other scripts, and words that are longer than a line', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik'.repeat(3)
    const names = ['Παγκόσμια Εταιρεία', 'محمد عبد الله', '张伟', 'Żaneta Øverbø']
    for (const name of names) {
      const { text } = await read({ ...invoice, buyer: { company: '', name, address: [long], vatNumber: '' } })
      // Right-to-left letters come out of a PDF in the order in which they are drawn.
      if (!/\p{Script=Arabic}/u.test(name)) expect(text).toContain(name)
      expect(text.replaceAll(' ', '')).toContain(long)
    }
  })
})

/** The lines of a document and their sums, as they are stored. */
function sums(items: Item[], treatment: VatTreatment): Pick<PrintedDocument, 'lines' | 'net' | 'vat' | 'gross'> {
  const { lines, net, vat, gross } = toLines(items, treatment)
  const stored = lines.map(
    ({ unit, gross: all, net: rest, vat: tax, ...line }): StoredLine => ({
      ...line,
      unit: toDecimal(unit),
      gross: toDecimal(all),
      net: toDecimal(rest),
      vat: toDecimal(tax),
    }),
  )
  expect(subtract(fromDecimal(toDecimal(gross)), vat)).toBe(net)
  return { lines: stored, net: toDecimal(net), vat: toDecimal(vat), gross: toDecimal(gross) }
}

async function read(printed: PrintedDocument): Promise<{ text: string; pages: number }> {
  const drawn = await drawDocument(printed)
  const { numPages } = await getDocumentProxy(drawn.slice())
  return { text: await textOf(drawn), pages: numPages }
}

async function textOf(drawn: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(drawn.slice()), { mergePages: true })
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
