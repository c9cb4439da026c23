import { z } from 'zod'
import { defineSetting, type SettingGroup } from '../setting.ts'

const may = 'settings.manage' as const

const short = (most: number) => z.string().max(most, `At most ${most} characters.`)

export const companyName = defineSetting({
  key: 'companyName',
  title: 'Name',
  help: 'As it appears on invoices, receipts, letters and pages.',
  field: { kind: 'text' },
  schema: short(100).min(1, 'Write the name of the company.'),
  default: 'React Fast Training',
  may,
  says: (name) => `Company name: ${name}`,
})

export const companyAddress = defineSetting({
  key: 'companyAddress',
  title: 'Address',
  help: 'One line below the other, the postcode last. Invoices wait until you fill it in.',
  field: { kind: 'lines' },
  schema: short(400).refine((text) => text.split('\n').length <= 6, 'At most six lines.'),
  default: '',
  may,
  says: (address) => (address ? 'Company address set' : 'Company address removed'),
})

export const companyPhone = defineSetting({
  key: 'companyPhone',
  title: 'Phone',
  help: 'The number on invoices.',
  field: { kind: 'text', type: 'tel' },
  schema: short(40).regex(/^[\d+() -]*$/, 'Digits, spaces and + ( ) – only.'),
  default: '',
  may,
  says: (phone) => (phone ? `Company phone: ${phone}` : 'Company phone removed'),
})

export const companyEmail = defineSetting({
  key: 'companyEmail',
  title: 'Email',
  help: 'The address on invoices, for questions about money.',
  field: { kind: 'text', type: 'email' },
  schema: z.union([z.literal(''), z.email('Write a whole address, such as accounts@company.co.uk.').max(200)]),
  default: '',
  may,
  says: (email) => (email ? `Company email: ${email}` : 'Company email removed'),
})

export const companyNumber = defineSetting({
  key: 'companyNumber',
  title: 'Company number',
  help: 'From Companies House, for a limited company.',
  field: { kind: 'text' },
  schema: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^(\d{8}|[A-Z]{2}\d{6})?$/, 'Eight characters, such as 01234567 or SC123456.')),
  default: '',
  may,
  says: (number) => (number ? `Company number: ${number}` : 'Company number removed'),
})

export const bankName = defineSetting({
  key: 'bankName',
  title: 'Bank',
  help: 'The bank that customers pay to.',
  field: { kind: 'text' },
  schema: short(60),
  default: '',
  may,
  says: (bank) => (bank ? `Bank: ${bank}` : 'Bank removed'),
})

export const bankSortCode = defineSetting({
  key: 'bankSortCode',
  title: 'Sort code',
  help: 'Six digits, such as 12-34-56.',
  field: { kind: 'text' },
  schema: z
    .string()
    .transform((text) => text.replaceAll(/[\s-]/g, '').replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3'))
    .pipe(z.string().regex(/^(\d\d-\d\d-\d\d)?$/, 'A sort code has six digits, such as 12-34-56.')),
  default: '',
  may,
  says: (code) => (code ? `Sort code: ${code}` : 'Sort code removed'),
})

export const bankAccount = defineSetting({
  key: 'bankAccount',
  title: 'Account number',
  help: 'Eight digits. Invoices show the bank details once all three are filled in.',
  field: { kind: 'text' },
  schema: z
    .string()
    .transform((text) => text.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^(\d{8})?$/, 'An account number has eight digits. Write a leading 0 too.')),
  default: '',
  may,
  says: (account) => (account ? `Account number: ${account}` : 'Account number removed'),
})

export const companyGroup: SettingGroup = {
  name: 'company',
  title: 'Company',
  settings: [
    companyName,
    companyAddress,
    companyPhone,
    companyEmail,
    companyNumber,
    bankName,
    bankSortCode,
    bankAccount,
  ],
}
