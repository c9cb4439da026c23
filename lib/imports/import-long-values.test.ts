import { expect } from 'vitest'
import { listPeople } from '../people/list/list-people.ts'
import { asAdmin } from '../testing/actors.ts'
import { importText } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

/** Letters that no index can compress, from the alphabet or from as many letters after the given one. */
function noise(length: number, first = 97, letters = 26): string {
  let state = 7
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return first + ((state >> 8) % letters)
  }
  return Array.from({ length }, () => String.fromCodePoint(next())).join('')
}

const lengths = [
  ['a megabyte of one letter', 'x'.repeat(1 << 20)],
  ['a megabyte of noise', noise(1 << 20)],
  ['three kilobytes of noise', noise(3000)],
  ['six kilobytes of noise in letters of four bytes', noise(1500, 0x20000, 40_000)],
] as const

const record = (email: string, contact: object = {}, over: object = {}) => ({
  contactDetails: { firstName: 'Ann', lastName: 'Lee', email, ...contact },
  finalAmount: 100,
  status: 'PAID',
  createdAt: '2024-01-10',
  ...over,
})

test.for(lengths)('nothing is lost: %s in any field is kept whole', async ([, long], { ownDb, ownUrl }) => {
  const { numbers, faults } = await importText(ownDb, ownUrl, [
    record('first@acme.example', { firstName: long }),
    record('last@acme.example', { lastName: long }),
    record('company@acme.example', { company: long }),
    record('phone@acme.example', { phone: long }),
    record('flat@acme.example', { firstName: '', lastName: '' }, { contactName: long, companyName: long }),
    record('invoice@acme.example', {}, { invoiceDetails: { companyName: long, postcode: long, city: long } }),
    record('reference@acme.example', {}, { bookingReference: long }),
    record('payment@acme.example', {}, { paymentReference: long }),
    record('seats@acme.example', {}, { participants: [{ firstName: long, lastName: long, email: 'q@acme.example' }] }),
    record('course@acme.example', {}, { courseName: long, specialRequirements: long, discountReason: long }),
  ])
  expect({ faults, imported: numbers.imported, people: numbers.usersCreated }).toEqual({
    faults: [],
    imported: 10,
    people: 11,
  })

  const people = await ownDb.selectFrom('users').select(['email', 'firstName', 'companyName']).execute()
  expect(people).toContainEqual({ email: 'first@acme.example', firstName: long, companyName: null })
  expect(people).toContainEqual({ email: 'company@acme.example', firstName: 'Ann', companyName: long })
  const found = await listPeople(ownDb, asAdmin(), { company: long, sort: 'name' })
  expect(found.rows.map(({ email }) => email).sort()).toEqual([
    'company@acme.example',
    'flat@acme.example',
    'invoice@acme.example',
  ])
})

test('one reference is still one booking when it is a megabyte long', async ({ ownDb, ownUrl }) => {
  const long = noise(1 << 20)
  const { numbers } = await importText(ownDb, ownUrl, [
    record('ann@acme.example', {}, { bookingReference: long }),
    record('ann@acme.example', {}, { bookingReference: ` ${long.toUpperCase()}-`, updatedAt: '2024-02-02' }),
  ])
  expect(numbers).toMatchObject({ imported: 1, superseded: 1 })
  const row = await ownDb.selectFrom('legacyBookings').select(['reference', 'notes']).executeTakeFirstOrThrow()
  expect(row.reference).toMatch(/^LEG-[0-9a-f]{12}$/)
  expect(JSON.stringify(row.notes)).toContain('shortened')
})
