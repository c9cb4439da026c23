import { expect } from 'vitest'
import { londonMoment } from '../../core/london-time.ts'
import type { Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { revealReason } from '../../privacy/sealed/reveal-sealed.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeClass, makeSeat } from '../../testing/make/make-class.ts'
import { test } from '../../testing/test.ts'
import { findRegister } from '../list-register.ts'
import { answerAttendees, attendeesQuery } from './answer-attendees.ts'
import { attendeeFields } from './attendee-fields.ts'
import { countDietary } from './count-dietary.ts'
import { findAttendee } from './find-attendee.ts'
import { listSeatExtras } from './list-seat-extras.ts'
import { isOpenNow } from './reveal-attendee.ts'
import { revealAttendeeForm } from './reveal-attendee-form.ts'

const day = '2026-12-01'
const noon = londonMoment(day, '12:00')

test('listSeatExtras gives needs and notes for instructors by seat, and no more of a note than its text', async ({
  trx,
}) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx, day)
  const other = await makeSeat(trx, sessionId)
  const noteId = await note(trx, bookerId, 'Brings an interpreter')
  await trx.updateTable('users').set({ hasMedicalConditions: true }).where('id', '=', bookerId).execute()
  const register = await findRegister(trx, teacher, sessionId, noon)
  expect(register && (await listSeatExtras(trx, teacher, register, noon))).toEqual({
    [attendeeId]: { hasNeeds: true, notes: [{ id: noteId, noteContent: 'Brings an interpreter' }] },
    [other.attendeeId]: { hasNeeds: false, notes: [] },
  })
})

test('listAttendeeNotes puts pinned notes first, then the newest', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx, day)
  const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
  const [first, second, pinned] = [
    await note(trx, bookerId, 'First', { at: at(1) }),
    await note(trx, bookerId, 'Second', { at: at(2) }),
    await note(trx, bookerId, 'Pinned', { isPinned: true, at: at(0) }),
  ]
  const found = await findAttendee(trx, teacher, { sessionId, attendeeId }, noon)
  expect(found?.notes.map(({ id }) => id)).toEqual([pinned, second, first])
})

test('answerAttendees gives one attendee or all, with notes and the count for lunch', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx, day)
  const other = await makeSeat(trx, sessionId)
  const noteId = await note(trx, bookerId, 'Brings an interpreter')
  const ask = (over: object) => answerAttendees(trx, teacher, { sessionId, keys: () => testKeyring, ...over }, noon)

  const all = await ask({})
  expect(all?.data.map(({ id }) => id).sort()).toEqual([attendeeId, other.attendeeId].sort())
  expect(all?.counts).toEqual({ dietaryRequirements: 0 })
  const one = await ask({ attendeeId })
  expect(one?.data).toMatchObject([{ id: attendeeId, notes: [{ id: noteId }] }])
  expect(one?.data[0]?.notes[0]).not.toHaveProperty('attendeeId')
  expect(one?.data[0]).not.toHaveProperty('phone')
  expect(await ask({ attendeeId: sessionId })).toBeUndefined()
  const stranger = { sessionId, keys: () => testKeyring }
  expect(await answerAttendees(trx, asCustomer(bookerId), stranger, noon)).toBeUndefined()
})

test('attendeesQuery needs a reason for fields to reveal, and takes known fields only', () => {
  const takes = (query: object) => attendeesQuery.safeParse(query).success
  expect(revealReason.safeParse('Lunch').success).toBe(true)
  expect(takes({})).toBe(true)
  expect(takes({ reveal: 'phone', reason: 'Lunch' })).toBe(true)
  expect(takes({ reveal: 'phone' })).toBe(false)
  expect(takes({ reveal: 'email', reason: 'Lunch' })).toBe(false)
})

test('countDietary counts the attendees of one session who have dietary needs', async ({ trx }) => {
  const { teacher, sessionId, bookerId } = await makeClass(trx, day)
  const other = await makeClass(trx, day)
  for (const userId of [bookerId, other.bookerId])
    await trx
      .insertInto('userSensitive')
      .values({ userId, dietaryRequirements: Buffer.from('sealed') })
      .execute()
  const second = await makeSeat(trx, sessionId)
  await trx
    .insertInto('userSensitive')
    .values({ userId: second.bookerId, medicalNotes: Buffer.from('sealed') })
    .execute()
  expect(await countDietary(trx, teacher, sessionId, noon)).toBe(1)
})

test('isOpenNow opens medical notes around the course, and the other fields on its days', async ({ trx }) => {
  const { teacher, sessionId } = await makeClass(trx, day)
  const isOpen = async (window: 'on the day' | 'around the course', at: Date) => {
    const open = isOpenNow(teacher, window, at)
    const session = trx.selectFrom('courseSessions').select(open.as('isOpen')).where('id', '=', sessionId)
    return (await session.executeTakeFirstOrThrow()).isOpen
  }
  const dayBefore = londonMoment('2026-11-30', '12:00')
  expect([await isOpen('on the day', dayBefore), await isOpen('around the course', dayBefore)]).toEqual([false, true])
  expect(await isOpen('on the day', noon)).toBe(true)
})

function note(trx: Trx, userId: string, content: string, { isPinned = false, at = noon } = {}) {
  const kind = { type: 'general', isInternal: true, forInstructors: true } as const
  return addNote(trx, asAdmin(), { userId, content, isPinned, ...kind }, at)
}

test('revealAttendeeForm asks for at least one field, at most each of them once', () => {
  const id = crypto.randomUUID()
  const takes = (field: unknown) =>
    revealAttendeeForm.safeParse({ sessionId: id, attendeeId: id, field, reason: 'Lunch' }).success
  expect(takes([...attendeeFields])).toBe(true)
  expect(takes([])).toBe(false)
  expect(takes(['email'])).toBe(false)
  expect(takes([...attendeeFields, 'phone'])).toBe(false)
})
