import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { inTransaction } from '../../../db/transaction.ts'
import type { Trx } from '../../../db/types.ts'
import { updatePerson } from '../../../people/update-person.ts'
import { keepSealed } from '../../../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../../../privacy/vault/vault.ts'
import { asAdmin, asInstructor } from '../../../testing/actors.ts'
import { makeCustomer, makePaidBooking, makeStaff } from '../../../testing/make/make.ts'
import { test } from '../../../testing/test.ts'
import { eraseRecord } from '../../erase-record.ts'
import { lockMerge } from '../lock-merge.ts'
import { mergePeople } from '../merge-people.ts'
import { openField } from '../take-sealed.ts'
import { previewUndo } from './preview-undo.ts'
import { undoMerge } from './undo-merge.ts'

const now = new Date('2026-11-21T12:00:00Z')
const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

async function merge(trx: Trx, survivorId: string, ...mergeIds: string[]): Promise<string> {
  const done = await mergePeople(trx, asAdmin(), { survivorId, mergeIds, keyring }, now)
  return done?.mergeId ?? ''
}

const undo = (trx: Trx, mergeId: string) => undoMerge(trx, asAdmin(), { mergeId, keyring }, now)

test('everything not edited since is restored', async ({ trx }) => {
  const survivorId = await makeCustomer(trx, { companyName: 'Acme' })
  const { bookerId } = await makePaidBooking(trx)
  await keepSealed(trx, keyring, [
    { userId: survivorId, field: 'dietaryRequirements', value: 'vegan' },
    { userId: bookerId, field: 'medicalNotes', value: 'asthma' },
  ])
  const mergeId = await merge(trx, survivorId, bookerId)
  const report = await undo(trx, mergeId)

  expect(report).toMatchObject({ kept: [], cannot: [] })
  expect(report?.restored).toContainEqual({ what: 'rows', userId: bookerId, name: 'bookings', count: 1, reason: null })
  expect(await openField(trx, keyring, survivorId, 'medicalNotes')).toBeNull()
  expect(await openField(trx, keyring, survivorId, 'dietaryRequirements')).toBe('vegan')
  const people = await trx.selectFrom('users').selectAll().where('id', 'in', [survivorId, bookerId]).execute()
  expect(people.find(({ id }) => id === survivorId)).toMatchObject({ totalBookings: 0, companyName: 'Acme' })
  expect(people.find(({ id }) => id === bookerId)).toMatchObject({
    mergedIntoId: null,
    email: expect.stringContaining('@acme.example'),
    totalBookings: 1,
    totalSpent: '100.00',
  })
  await expect(undo(trx, mergeId)).rejects.toThrow('undone already')
})

test('later edits are kept, and missing rows are reported', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const { bookerId, bookingId } = await makePaidBooking(trx)
  const third = await makeCustomer(trx)
  await trx.updateTable('users').set({ phone: '+441134960001', city: 'Leeds' }).where('id', '=', bookerId).execute()
  const { id: noteId } = await trx
    .insertInto('userNotes')
    .values({ userId: bookerId, noteContent: 'Rings back' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepSealed(trx, keyring, [{ userId: bookerId, field: 'medicalNotes', value: 'asthma' }])
  const mergeId = await merge(trx, survivorId, bookerId)

  await updatePerson(trx, asAdmin(), { userId: survivorId, fields: { phone: '0113 496 0002' } }, now)
  await keepSealed(trx, keyring, [{ userId: survivorId, field: 'medicalNotes', value: 'none after all' }])
  await trx.updateTable('bookings').set({ userId: third }).where('id', '=', bookingId).execute()
  await trx.deleteFrom('userNotes').where('id', '=', noteId).execute()

  const report = await undo(trx, mergeId)
  const names = (lines: { name: string }[] = []) => lines.map(({ name }) => name).sort()
  expect(names(report?.kept)).toEqual(['bookings', 'medicalNotes', 'phone'])
  expect(names(report?.cannot)).toEqual(['user_notes'])
  expect(names(report?.restored)).toContain('city')
  expect(await openField(trx, keyring, survivorId, 'medicalNotes')).toBe('none after all')
  const kept = trx.selectFrom('users').select(['phone', 'city']).where('id', '=', survivorId)
  expect(await kept.executeTakeFirst()).toEqual({ phone: '+441134960002', city: null })
})

test('a name, an address and an emergency contact edited in part since stay whole', async ({ trx }) => {
  const survivorId = await makeCustomer(trx, { firstName: 'Jane' })
  const other = await makeCustomer(trx)
  const contact = (userId: string, name: string, phone: string) => [
    { userId, field: 'emergencyContactName', value: name } as const,
    { userId, field: 'emergencyContactPhone', value: phone } as const,
  ]
  await keepSealed(trx, keyring, [...contact(survivorId, 'Ben', '1'), ...contact(other, 'Carl', '2')])
  const theirs = { firstName: 'Ada', lastName: 'Roe', addressLine1: '1 High Street', city: 'Leeds' }
  await updatePerson(trx, asAdmin(), { userId: other, fields: theirs }, now)
  const from = Object.fromEntries(['name', 'address', 'emergencyContact'].map((field) => [field, other]))
  const input = { survivorId, mergeIds: [other], fields: from, keyring }
  const done = await mergePeople(trx, asAdmin(), input, now)

  await updatePerson(trx, asAdmin(), { userId: survivorId, fields: { firstName: 'Adah', city: 'York' } }, now)
  await keepSealed(trx, keyring, [{ userId: survivorId, field: 'emergencyContactPhone', value: '3' }])
  const report = await undo(trx, done?.mergeId ?? '')
  expect(report?.kept.map(({ name }) => name).sort()).toEqual([
    ...['addressLine1', 'city', 'emergencyContactName', 'emergencyContactPhone', 'firstName', 'lastName'],
  ])
  const kept = trx.selectFrom('users').select(['firstName', 'lastName', 'addressLine1', 'city'])
  expect(await kept.where('id', '=', survivorId).executeTakeFirst()).toEqual({
    firstName: 'Adah',
    lastName: 'Roe',
    addressLine1: '1 High Street',
    city: 'York',
  })
  expect(await openField(trx, keyring, survivorId, 'emergencyContactName')).toBe('Carl')
})

test('after an erasure no merge of the person can be undone', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const { bookerId } = await makePaidBooking(trx)
  const mergeId = await merge(trx, survivorId, bookerId)
  const why = { askedBy: 'person', reason: 'Asked by letter', keyring } as const
  const later = new Date('2027-06-01T12:00:00Z')
  await eraseRecord(trx, asAdmin(), { userId: survivorId, ...why }, later)

  const picture = () =>
    trx.selectFrom('users').selectAll().where('id', 'in', [survivorId, bookerId]).orderBy('id').execute()
  const before = await picture()
  await expect(undo(trx, mergeId)).rejects.toThrow('since been erased')
  expect(await picture()).toEqual(before)
  expect(before.map(({ firstName }) => firstName)).toEqual(['Erased', 'Erased'])
})

test('an address that the survivor goes by since stays theirs', async ({ trx }) => {
  const survivorId = await makeCustomer(trx, { email: 'one@acme.example' })
  const other = await makeCustomer(trx, { email: 'two@acme.example' })
  const mergeId = await merge(trx, survivorId, other)
  await updatePerson(trx, asAdmin(), { userId: survivorId, fields: { email: 'two@acme.example' } }, now)

  const report = await undo(trx, mergeId)
  expect(report?.cannot).toMatchObject([{ name: 'email', userId: other }])
  const held = trx.selectFrom('userIdentities').select('userId').where('externalId', '=', 'two@acme.example')
  expect(await held.executeTakeFirst()).toEqual({ userId: survivorId })
})

test('merges come apart in the opposite order', async ({ trx }) => {
  const people = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const [a = '', b = '', c = '', d = ''] = people
  const inner = await merge(trx, b, a)
  const beside = await merge(trx, b, d)
  const outer = await merge(trx, c, b)

  await expect(undo(trx, inner)).rejects.toThrow('Undo that merge first')
  await undo(trx, outer)
  await expect(undo(trx, inner)).rejects.toThrow('was merged into Ada Khan later')
  await undo(trx, beside)
  await undo(trx, inner)

  const separate = await trx.selectFrom('users').select('mergedIntoId').where('id', 'in', people).execute()
  expect(separate.every(({ mergedIntoId }) => mergedIntoId === null)).toBe(true)
})

test('a stranger undoes nothing', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const other = await makeCustomer(trx)
  const mergeId = await merge(trx, survivorId, other)
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))

  expect(await undoMerge(trx, stranger, { mergeId, keyring }, now)).toBeUndefined()
  const still = trx.selectFrom('users').select('mergedIntoId').where('id', '=', other)
  expect(await still.executeTakeFirst()).toEqual({ mergedIntoId: survivorId })
})

test('previewUndo tells what an undo would do, and does nothing', async ({ ownDb }) => {
  const { mergeId, bookerId } = await ownDb.transaction().execute(async (trx) => {
    const survivorId = await makeCustomer(trx)
    const { bookerId } = await makePaidBooking(trx)
    return { mergeId: await merge(trx, survivorId, bookerId), bookerId }
  })
  const preview = () => previewUndo(ownDb, asAdmin(), { mergeId, keyring })

  const told = await preview()
  expect(told?.restored).toContainEqual({ what: 'rows', userId: bookerId, name: 'bookings', count: 1, reason: null })
  expect(await preview()).toEqual(told)
  expect(await inTransaction(ownDb, (trx) => undo(trx, mergeId))).toEqual(told)
  await expect(preview()).rejects.toThrow('undone already')
  expect(await previewUndo(ownDb, asInstructor(bookerId), { mergeId, keyring })).toBeUndefined()
})

test('undoMerge refuses while the survivor is itself merged into another record', async ({ trx }) => {
  const [first, second, third] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const mergeId = await merge(trx, first, second)
  await merge(trx, third, first)
  await expect(undo(trx, mergeId)).rejects.toThrow(
    'was itself merged into another record since. Undo that merge first.',
  )
})

test('a merge can be undone though someone else has been erased, and not once one of its people has', async ({
  trx,
}) => {
  const [survivorId, mergedId, other] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const mergeId = await merge(trx, survivorId, mergedId)
  const erase = (id: string) => trx.updateTable('users').set({ erasedAt: now }).where('id', '=', id).execute()
  await erase(other)
  expect(await lockMerge(trx, asAdmin(), mergeId)).toBeDefined()
  await erase(mergedId)
  await expect(lockMerge(trx, asAdmin(), mergeId)).rejects.toThrow('since been erased')
})
