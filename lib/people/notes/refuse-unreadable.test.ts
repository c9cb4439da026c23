import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { keyring } from '../../testing/make/make-second-factor.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { editNote } from './edit-note.ts'
import { namesShowAfter, refuseUnreadable } from './refuse-unreadable.ts'

const office = asAdmin()
const now = new Date('2026-12-31T12:00:00Z')
const forThem = { type: 'general', isInternal: true, forInstructors: true } as const
const forOffice = { ...forThem, forInstructors: false } as const

/** Ines teaches on this day, and Ada Khan has a seat there. */
async function makeClass(trx: Trx, firstDay: string) {
  const ines = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay, instructorId: ines })
  const { bookerId: userId, bookingId } = await makeBooking(trx, { sessionId })
  return { ines, userId, bookingId }
}

test('a note that instructors read may mention one who teaches the person', async ({ trx }) => {
  const { ines, userId } = await makeClass(trx, '2027-03-01')
  const words = { content: 'Ask @Ines Ward about the hoist', isPinned: false }
  const noteId = await addNote(trx, office, { userId, ...forThem, ...words }, now)
  const told = trx.selectFrom('noteMentions').select(['noteId', 'userId'])
  expect(await told.execute()).toEqual([{ noteId, userId: ines }])

  const shared = { ...forThem, isInternal: false }
  await addNote(trx, office, { userId, ...shared, ...words }, now)
  expect(await told.execute()).toHaveLength(2)
})

test('a note for the office only, or a medical one, cannot mention an instructor, and says what to do', async ({
  trx,
}) => {
  const { userId } = await makeClass(trx, '2027-03-01')
  const content = 'Ask @Ines Ward'
  await expect(addNote(trx, office, { userId, ...forOffice, content, isPinned: false }, now)).rejects.toMatchObject({
    fields: { readers: expect.stringContaining('cannot read a note for the office only. Choose “Instructors too”') },
  })
  const medical = { type: 'medical', content, keyring, isInternal: true, forInstructors: false } as const
  await expect(addNote(trx, office, { userId, ...medical, isPinned: false }, now)).rejects.toMatchObject({
    fields: { readers: expect.stringContaining('cannot read medical notes') },
  })

  const noteId = await addNote(trx, office, { userId, ...forThem, content, isPinned: false }, now)
  const closed = editNote(trx, office, { noteId, version: 1, ...forOffice, content, keyring }, now)
  await expect(closed).rejects.toMatchObject({ fields: { readers: expect.any(String) } })
})

test('a note on somebody who is not on an instructor’s registers cannot mention that instructor', async ({ trx }) => {
  const { ines, userId, bookingId } = await makeClass(trx, '2026-12-01')
  const noteId = await addNote(trx, office, { userId, ...forThem, content: 'Late', isPinned: false }, now)
  const instructors = [{ id: ines, name: 'Ines Ward' }]
  const ask = (at: Date, who = instructors) => refuseUnreadable(trx, { noteId, instructors: who }, at)

  expect(namesShowAfter).toBe(30)
  await ask(now)
  await expect(ask(new Date('2027-01-01T12:00:00Z'))).rejects.toMatchObject({
    fields: { content: expect.stringContaining('Ada Khan is not on any of Ines Ward’s registers') },
  })
  await expect(ask(now, [{ id: await makeStaff(trx, 'instructor'), name: 'Otto Ward' }])).rejects.toThrow('Otto Ward')
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', bookingId).execute()
  await expect(ask(now)).rejects.toThrow('not on any of')
  await ask(now, [])
})
