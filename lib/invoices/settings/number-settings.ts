import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { readSetting } from '../../settings/read-setting.ts'
import { defineSetting, type Setting, type SettingGroup } from '../../settings/setting.ts'
import { wholeNumber } from '../../settings/whole-number.ts'
import type { DocumentKind } from '../labels.ts'

const may = 'settings.manage' as const

const prefix = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(z.string().regex(/^[A-Z]{1,6}$/, 'One to six letters, such as INV.'))

const firstNumber = wholeNumber(1, 999_999)

export const invoicePrefix: Setting<string> = defineSetting({
  key: 'invoicePrefix',
  title: 'Invoices begin with',
  help: 'The letters before the number, such as INV-000123. A change applies to new invoices.',
  field: { kind: 'text' },
  schema: prefix,
  default: 'INV',
  may,
  says: (letters) => `New invoices begin with ${letters}`,
  refuse: (trx, _actor, letters) => refuseSame(trx, creditNotePrefix, letters),
})

export const invoiceFirst = defineSetting({
  key: 'invoiceFirst',
  title: 'First invoice',
  help: 'Its number, if you carry on from another program. It can be changed until the first invoice is issued.',
  field: { kind: 'number', unit: '' },
  schema: firstNumber,
  default: 1,
  may,
  says: (number) => `The first invoice has the number ${number}`,
  refuse: (trx) => refuseBegun(trx, 'invoice'),
})

export const creditNotePrefix: Setting<string> = defineSetting({
  key: 'creditNotePrefix',
  title: 'Credit notes begin with',
  help: 'They are numbered apart from invoices, so the letters must differ.',
  field: { kind: 'text' },
  schema: prefix,
  default: 'CN',
  may,
  says: (letters) => `New credit notes begin with ${letters}`,
  refuse: (trx, _actor, letters) => refuseSame(trx, invoicePrefix, letters),
})

export const creditNoteFirst = defineSetting({
  key: 'creditNoteFirst',
  title: 'First credit note',
  help: 'Its number. It can be changed until the first credit note is issued.',
  field: { kind: 'number', unit: '' },
  schema: firstNumber,
  default: 1,
  may,
  says: (number) => `The first credit note has the number ${number}`,
  refuse: (trx) => refuseBegun(trx, 'credit_note'),
})

export const daysToPay = defineSetting({
  key: 'daysToPay',
  title: 'Time to pay',
  help: 'From the day of the invoice to the day when it is due.',
  field: { kind: 'number', unit: 'days' },
  schema: wholeNumber(0, 90),
  default: 30,
  may,
  says: (days) => `Invoices are due after ${days} ${days === 1 ? 'day' : 'days'}`,
})

export const numberGroup: SettingGroup = {
  name: 'invoices',
  title: 'Invoices',
  settings: [invoicePrefix, invoiceFirst, creditNotePrefix, creditNoteFirst, daysToPay],
}

/** The settings that number the documents of a series. */
export const numbering: Record<DocumentKind, { prefix: Setting<string>; first: Setting<number> }> = {
  invoice: { prefix: invoicePrefix, first: invoiceFirst },
  credit_note: { prefix: creditNotePrefix, first: creditNoteFirst },
}

async function refuseSame(trx: Trx, other: Setting<string>, letters: string): Promise<void> {
  if ((await readSetting(trx, other)) === letters)
    throw new Refusal('Invoices and credit notes need different letters.')
}

/** Refuses once the series has begun. Its lock waits for a document that is being issued. */
async function refuseBegun(trx: Trx, series: DocumentKind): Promise<void> {
  const { firstNumber, nextNumber } = await trx
    .selectFrom('documentSequences')
    .select(['firstNumber', 'nextNumber'])
    .where('series', '=', series)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (nextNumber > firstNumber)
    throw new Refusal('The first one was issued already, so the numbers continue from there.')
}
