import { expect } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { markMention } from '../../people/notes/mark-mention.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { countOwnMentions, listOwnMentions } from './list-own-mentions.ts'

const now = new Date('2026-11-20T12:00:00Z')
const forThem = { type: 'general', isInternal: true, forInstructors: true, isPinned: false } as const

const as = (actor: StaffActor, userId: string) => ({ ...actor, userId })

/** Ines teaches Ada Khan on 1 December twice over, and the office mentions her in a note on Ada. */
async function makeMention(trx: Trx) {
  const [ines, meg] = [await makeStaff(trx, 'instructor'), await makeStaff(trx, 'admin', 'Meg')]
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', instructorId: ines })
  const { bookerId: userId } = await makeBooking(trx, { sessionId })
  await makeBooking(trx, { sessionId, bookerId: userId })
  const content = '@Ines Ward: needs a chair'
  const noteId = await addNote(trx, asAdmin(meg), { userId, ...forThem, content }, now)
  return { ines: as(asInstructor(ines), ines), meg: as(asAdmin(meg), meg), userId, sessionId, noteId, content }
}

test('an instructor finds the note once, with the person, the writer and the way to the register', async ({ trx }) => {
  const { ines, sessionId, content } = await makeMention(trx)
  const found = await listOwnMentions(trx, ines, now)
  expect(found).toMatchObject([
    { noteContent: content, sessionId, firstName: 'Ada', lastName: 'Khan', writerName: 'Meg Ward', createdAt: now },
  ])
  expect(await countOwnMentions(trx, ines, now)).toBe(1)
  await markMention(trx, ines, { mentionId: found[0]?.id ?? '', isRead: true }, now)
  expect(await listOwnMentions(trx, ines, now)).toEqual([])
  expect(await countOwnMentions(trx, ines, now)).toBe(0)
})

test('a mention shows while names show, and only to the mentioned instructor', async ({ trx }) => {
  const { ines, meg } = await makeMention(trx)
  const stranger = await makeStaff(trx, 'instructor', 'Otto')
  const seen = async (day: string) => (await listOwnMentions(trx, ines, new Date(`${day}T12:00:00Z`))).length
  expect(await Promise.all(['2026-11-16', '2026-11-17', '2026-12-31', '2027-01-01'].map(seen))).toEqual([0, 1, 1, 0])
  for (const other of [meg, as(asInstructor(stranger), stranger)]) {
    expect(await listOwnMentions(trx, other, now)).toEqual([])
    expect(await countOwnMentions(trx, other, now)).toBe(0)
  }
})

test('closing the note to instructors, or taking the person off the register, hides the mention', async ({ trx }) => {
  const { ines, noteId, userId, sessionId } = await makeMention(trx)
  const note = trx.updateTable('userNotes').where('id', '=', noteId)
  await note.set({ forInstructors: false }).execute()
  expect(await listOwnMentions(trx, ines, now)).toEqual([])
  await note.set({ forInstructors: true }).execute()
  expect(await listOwnMentions(trx, ines, now)).toHaveLength(1)

  const teacher = trx.updateTable('courseSessions').where('id', '=', sessionId)
  await teacher.set({ instructorId: await makeStaff(trx, 'instructor', 'Otto') }).execute()
  expect(await listOwnMentions(trx, ines, now)).toEqual([])
  await teacher.set({ instructorId: ines.userId }).execute()
  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('userId', '=', userId).execute()
  expect(await listOwnMentions(trx, ines, now)).toEqual([])
})
