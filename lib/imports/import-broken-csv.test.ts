import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { importFile, importText, testKeyring } from '../testing/import-file.ts'
import { scratchFile } from '../testing/people-file.ts'
import { test } from '../testing/test.ts'
import { hasStrayCells, strayColumn } from './records/stray-cells.ts'
import { listReviewForms } from './review/list-review-forms.ts'

const header = 'bookingReference,contactDetails.firstName,contactDetails.email,status,createdAt,note,finalAmount'
const row = (ref: string, name: string, rest: string) =>
  `${ref},${name},${name.toLowerCase()}@acme.example,PAID,2024-05-01T10:00:00Z,${rest}`

const peopleOf = async (db: Db) =>
  (await db.selectFrom('users').select('email').orderBy('email').execute()).map(({ email }) => email)
const waiting = async (db: Db) => (await listReviewForms(db, asAdmin(), testKeyring, {})).rows

test('the lines that a quote swallowed go to review, and the others are imported', async ({ ownDb, ownUrl }) => {
  const lines = [header, row('K1', 'Ida', 'x,75.00'), row('K2', 'Jon', '"open,80'), row('K3', 'Kit', 'x,90')]
  const file = scratchFile('quote.csv', lines.join('\n'))
  const { numbers, faults } = await importFile(ownDb, ownUrl, file)
  expect({ ...numbers, faults }).toMatchObject({ read: 3, imported: 1, needsReview: 2, penceIn: 7500, faults: [] })
  expect(numbers.reasons).toEqual({ unreadable: 2 })
  expect(await peopleOf(ownDb)).toEqual(['ida@acme.example'])
  expect((await waiting(ownDb)).map(({ fault, fields }) => [fault, fields])).toEqual([
    ['Line 3: the quote opened on line 3 is not closed', null],
    ['Line 4: the quote opened on line 3 is not closed', null],
  ])
})

test('a row with cells beyond the heading goes to review until its cells are put right', async ({ ownDb, ownUrl }) => {
  const file = scratchFile(
    'extra.csv',
    [header, row('K1', 'Ida', 'x,£1,250.00'), row('K2', 'Jon', 'x,80,,')].join('\n'),
  )
  const { numbers } = await importFile(ownDb, ownUrl, file)
  expect(numbers).toMatchObject({ read: 2, imported: 1, needsReview: 1, penceIn: 8000 })
  const [shifted] = await waiting(ownDb)
  expect(shifted).toMatchObject({ reasons: ['unreadable'], fault: 'Line 2: 1 filled cell beyond the last heading' })

  const raw = {
    bookingReference: 'K1',
    contactDetails: { email: 'ida@acme.example' },
    status: 'PAID',
    createdAt: '2024-05-01',
  }
  const unchanged = { _row: shifted?.token, _raw: { ...raw, finalAmount: '£1', [strayColumn(7)]: '250.00' } }
  expect((await importText(ownDb, ownUrl, [unchanged])).numbers).toMatchObject({ needsReview: 1, penceIn: 0 })
  const mended = { _row: shifted?.token, _raw: { ...raw, finalAmount: '£1,250.00' } }
  expect((await importText(ownDb, ownUrl, [mended])).numbers).toMatchObject({ imported: 1, penceIn: 125_000 })
  expect(hasStrayCells({ [strayColumn(7)]: ' ' })).toBe(false)
})

test('a record that lies too deep goes to review and leaves the others alone', async ({ ownDb, ownUrl }) => {
  const good = {
    bookingReference: 'K1',
    contactEmail: 'ida@acme.example',
    totalPrice: 75,
    status: 'PAID',
    createdAt: '2024-05-01',
  }
  const deep = JSON.stringify(good).replace('{', `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`)
  const { numbers, faults } = await importText(ownDb, ownUrl, [deep, good])
  expect({ ...numbers, faults }).toMatchObject({ read: 2, imported: 1, needsReview: 1, faults: [] })
})
