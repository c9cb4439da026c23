import { expect } from 'vitest'
import { addNote } from '../people/notes/add-note.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeCustomer, makePaidBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { exportRecord } from './export-record.ts'

const now = new Date('2026-11-21T12:00:00Z')

test('everything about one person and nothing about another, logged without its contents', async ({ trx }) => {
  const { bookerId: userId, reference, bookingId } = await makePaidBooking(trx)
  await trx
    .insertInto('bookingAttendees')
    .values({ bookingId, seatNumber: 2, firstName: 'Stranger', lastName: 'Other' })
    .execute()
  await keepSealed(trx, keyring, [{ userId, field: 'medicalNotes', value: 'asthma' }])
  const merged = await makeCustomer(trx, { email: 'older@acme.example' })
  await trx.updateTable('users').set({ mergedIntoId: userId }).where('id', '=', merged).execute()

  const made = await exportRecord(trx, asAdmin(), { userId, keyring }, now)
  const text = JSON.stringify(made)
  expect(text).toContain(reference)
  expect(text).toContain('older@acme.example')
  expect(text).not.toMatch(/Stranger|asthma/)
  expect(made.sections.find(({ name }) => name === 'payments')?.rows).toMatchObject([
    { amount: '100.00', booking: reference },
  ])

  const sealed = await exportRecord(trx, asAdmin(), { userId, sealedReason: 'Asked by letter', keyring }, now)
  expect(JSON.stringify(sealed)).toContain('asthma')
  const logged = await trx
    .selectFrom('userActivityLogs')
    .select(['userId', 'details'])
    .where('activityType', '=', 'export.made')
    .orderBy('id')
    .execute()
  expect(logged).toMatchObject([
    { userId, details: { isSealedIncluded: false, rows: { payments: 1 } } },
    { userId, details: { isSealedIncluded: true, reason: 'Asked by letter' } },
  ])
  expect(JSON.stringify(logged)).not.toContain('asthma')
})

test('customers get their own data without internal fields', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const note = { type: 'general', forInstructors: false, isPinned: false, userId } as const
  await addNote(trx, asAdmin(), { ...note, content: 'Pays late', isInternal: true })
  await addNote(trx, asAdmin(), { ...note, content: 'Welcome back', isInternal: false })

  const text = JSON.stringify(await exportRecord(trx, asCustomer(userId), { userId, keyring }, now))
  expect(text).toContain('Welcome back')
  expect(text).not.toContain('Pays late')
})

test('sealed fields need a reason, and a stranger gets nothing', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await expect(exportRecord(trx, asAdmin(), { userId, sealedReason: ' ', keyring }, now)).rejects.toThrow('Say why')
  for (const stranger of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))])
    await expect(exportRecord(trx, stranger, { userId, keyring }, now)).rejects.toThrow('no longer on record')
  expect(
    await trx.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'export.made').execute(),
  ).toEqual([])
})
