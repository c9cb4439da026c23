import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { readSetting, readTogether } from '../../settings/read-setting.ts'
import { defineSetting, type SettingGroup } from '../../settings/setting.ts'
import { wholeNumber } from '../../settings/whole-number.ts'
import type { Registration } from '../rules/vat.ts'
import { readVatNumber } from '../rules/vat-number.ts'

const may = 'settings.manage' as const

export const vatNumber = defineSetting({
  key: 'vatNumber',
  title: 'VAT number',
  help: 'Nine digits, with or without GB. Checked by its check digits.',
  field: { kind: 'text' },
  schema: z.string().transform((text, context) => {
    const number = text.trim() === '' ? '' : readVatNumber(text)
    if (number === undefined) context.addIssue('This is not a UK VAT number. Check each digit.')
    return number ?? z.NEVER
  }),
  default: '',
  may,
  says: (number) => (number ? `VAT number: ${number}` : 'VAT number removed'),
  refuse: async (trx, _actor, number) => {
    if (number === '' && (await readSetting(trx, vatRegistered)))
      throw new Refusal('A registered company needs its number. Switch VAT off first.')
  },
})

export const vatFrom = defineSetting({
  key: 'vatFrom',
  title: 'Registered from',
  help: 'The first day on which you charge VAT. Empty if you always have.',
  field: { kind: 'text', type: 'date' },
  schema: z.union([z.literal(''), z.iso.date('Write a date, such as 2027-04-01.')]),
  default: '',
  may,
  says: (day) => (day ? `Registered for VAT from ${day}` : 'Registered for VAT from the beginning'),
})

const vatPercent = defineSetting({
  key: 'vatPercent',
  title: 'Standard rate',
  help: 'A change applies to documents issued from now on.',
  field: { kind: 'number', unit: '%' },
  schema: wholeNumber(0, 100),
  default: 20,
  may,
  says: (percent) => `Standard rate of VAT: ${percent} %`,
})

export const vatRegistered = defineSetting({
  key: 'vatRegistered',
  title: 'Registered for VAT',
  help: 'Prices include VAT from then on, and invoices show it. A company that is not registered must not show any.',
  field: { kind: 'switch' },
  schema: z.boolean(),
  default: false,
  may,
  says: (isOn) => (isOn ? 'Registered for VAT' : 'Not registered for VAT'),
  refuse: async (trx, _actor, isOn) => {
    if (isOn && !(await readSetting(trx, vatNumber))) throw new Refusal('Write the VAT number first.')
  },
})

export const vatGroup: SettingGroup = {
  name: 'vat',
  title: 'VAT',
  settings: [vatNumber, vatFrom, vatPercent, vatRegistered],
}

/** Whether the company is registered for VAT, from when, and under which number. */
export async function readRegistration(db: Db): Promise<Registration & { number: string }> {
  const at = await readTogether(db, vatGroup.settings)
  return { isRegistered: at(vatRegistered), from: at(vatFrom), percent: at(vatPercent), number: at(vatNumber) }
}
