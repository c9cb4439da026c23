import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { linkSeat } from './link-seat.ts'
import type { SeatName } from './schemas.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const booker = { userId: 'olga', bookerEmail: 'olga@acme.example', bookerFirstName: 'Olga', bookerLastName: 'Khan' }
const unnamed = { ...booker, bookerFirstName: null, bookerLastName: null }
const sam = { firstName: ' Sam ', lastName: 'Reed', email: 'Sam@ACME.example', certificateName: 'S. Reed' }
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }

const link = (trx: Trx, over: Partial<SeatName>, by: typeof booker | typeof unnamed = booker) =>
  linkSeat(trx, office, { booker: by, given: { ...sam, ...over } }, now)

test('linkSeat adds a person for an email that nobody has, and finds them again', async ({ trx }) => {
  const linked = await link(trx, {})
  expect(linked).toEqual({ ...sam, firstName: 'Sam', email: 'sam@acme.example', userId: expect.any(String) })
  const people = trx.selectFrom('users').select(['id', 'firstName', 'lastName', 'email'])
  expect(await people.execute()).toEqual([
    { id: linked.userId, firstName: 'Sam', lastName: 'Reed', email: 'sam@acme.example' },
  ])
  expect((await link(trx, { firstName: 'SAM' })).userId).toBe(linked.userId)
})

test('linkSeat keeps a name without an email, whatever its words', async ({ trx }) => {
  expect(await linkSeat(trx, office, { booker, given: { ...sam, email: null } }, now)).toEqual({
    ...sam,
    firstName: 'Sam',
    email: null,
    userId: null,
  })
  const given = { ...nobody, firstName: ' Jennifer', lastName: 'Null' }
  const kept = { ...nobody, firstName: 'Jennifer', lastName: 'Null', userId: null }
  expect(await linkSeat(trx, office, { booker, given }, now)).toEqual(kept)
  const blank = { ...nobody, firstName: ' ', lastName: '' }
  expect(await linkSeat(trx, office, { booker, given: blank }, now)).toEqual({ ...nobody, userId: null })
  expect(await trx.selectFrom('users').select('id').execute()).toEqual([])
})

test('linkSeat links the booker’s own email to the booker, but not to another name', async ({ trx }) => {
  const own = { email: booker.bookerEmail }
  expect((await link(trx, { ...own, firstName: 'olga', lastName: 'KHAN' })).userId).toBe('olga')
  expect((await link(trx, { ...nobody, ...own })).userId).toBe('olga')
  expect((await link(trx, own, unnamed)).userId).toBe('olga')
  expect(await link(trx, own)).toMatchObject({ firstName: 'Sam', email: booker.bookerEmail, userId: null })
})

test('linkSeat refuses the email of a person with another name, and says whose it is', async ({ trx }) => {
  const ben = await makeCustomer(trx, { email: 'ben@acme.example', firstName: 'Ben' })
  const given = { email: 'ben@acme.example' }
  await expect(link(trx, given)).rejects.toMatchObject({
    message: expect.stringContaining('This is the address of Ben Khan.'),
    fields: { email: expect.any(String) },
    mentions: [{ id: ben, label: 'Ben Khan' }],
  })
  expect((await link(trx, { ...nobody, ...given })).userId).toBe(ben)
  await trx.updateTable('users').set({ firstName: null, lastName: null }).where('id', '=', ben).execute()
  expect((await link(trx, given)).userId).toBe(ben)
})

test('linkSeat follows a merged record to its survivor, and never links an erased one', async ({ trx }) => {
  const survivor = await makeCustomer(trx, { firstName: 'Sam' })
  const merged = await makeCustomer(trx, { email: 'old@acme.example', firstName: 'Sam' })
  await trx.updateTable('users').set({ mergedIntoId: survivor, email: null }).where('id', '=', merged).execute()
  const given = { firstName: 'Sam', lastName: 'Khan', email: 'old@acme.example' }
  expect((await link(trx, given)).userId).toBe(survivor)

  await trx.updateTable('users').set({ erasedAt: now }).where('id', '=', survivor).execute()
  await expect(link(trx, given)).rejects.toThrow()
})

test('linkSeat refuses what is no email', async ({ trx }) => {
  await expect(link(trx, { email: 'sam@' })).rejects.toMatchObject({
    fields: { email: 'Write one plain email address, such as name@example.com.' },
  })
})
