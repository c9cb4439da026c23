import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '../../core/actor.ts'
import { londonMoment } from '../../core/london-time.ts'
import { addDays } from '../../core/plain-date.ts'
import type { Db, Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { listSeats } from '../visible-seats.ts'
import { answerAttendees } from './answer-attendees.ts'
import { type AttendeeField, attendeeFields } from './attendee-fields.ts'
import { countDietary } from './count-dietary.ts'
import { findAttendee } from './find-attendee.ts'
import { listAttendeeNotes } from './list-attendee-notes.ts'
import { revealAttendee } from './reveal-attendee.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const reason = 'Preparing a course'
const onTheDay = attendeeFields.filter((field) => field !== 'medicalNotes')
const clock = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000)
const midnight = (day: string) => londonMoment(day, '00:00')

/** A leap day, both days on which the clocks change, and an ordinary day. */
const days = ['2028-02-29', '2027-10-31', '2027-03-28', '2026-12-01']

test.for(days)(
  'on %s phone, emergency contact and dietary needs show from midnight to midnight',
  async (day, { trx }) => {
    const course = await makeClass(trx, day)
    const begins = midnight(day)
    const ends = midnight(addDays(day, 1))

    for (const field of onTheDay) {
      for (const then of [clock(begins, -1), ends])
        await expect(look(trx, course, field, then)).rejects.toThrow('days of')
      for (const then of [begins, clock(ends, -1)])
        expect(await look(trx, course, field, then)).toEqual({ [field]: `canary ${field}` })
    }
  },
)

test.for(days)('around %s medical notes show from 48 hours before to 24 hours after', async (day, { trx }) => {
  const course = await makeClass(trx, day)
  const opens = clock(londonMoment(day, '09:30'), -48 * 3600)
  const closes = clock(londonMoment(day, '16:30'), 24 * 3600)

  for (const then of [clock(opens, -1), clock(closes, 1)])
    await expect(look(trx, course, 'medicalNotes', then)).rejects.toThrow('48 hours')
  for (const then of [opens, closes])
    expect(await look(trx, course, 'medicalNotes', then)).toEqual({ medicalNotes: 'canary medicalNotes' })
})

test('a course of three days opens on each of them, and its hours run from the first start to the last end', async ({
  trx,
}) => {
  const course = await makeClass(trx, '2026-12-07', 'FAW')
  for (const day of ['2026-12-07', '2026-12-09'])
    expect(await look(trx, course, 'phone', midnight(day))).toEqual({ phone: 'canary phone' })
  await expect(look(trx, course, 'phone', midnight('2026-12-10'))).rejects.toThrow('days of the course')
  expect(await look(trx, course, 'medicalNotes', londonMoment('2026-12-10', '16:30'))).toBeTruthy()
})

test.for(days)('around %s names, needs and counts show by the calendar', async (day, { trx }) => {
  const course = await makeClass(trx, day)
  const seen = async (then: Date) => {
    const [seat] = await listSeats(trx, course.teacher, course.sessionId, then)
    const notes = await listAttendeeNotes(trx, course.teacher, course.sessionId, then)
    const dietary = await countDietary(trx, course.teacher, course.sessionId, then)
    return [seat?.lastName ?? null, notes.get(course.attendeeId)?.length ?? 0, seat?.hasNeeds, dietary]
  }

  expect(await seen(clock(midnight(addDays(day, -14)), -1))).toEqual([null, 0, null, null])
  expect(await seen(midnight(addDays(day, -14)))).toEqual(['Khan', 1, null, null])
  expect(await seen(clock(midnight(addDays(day, -7)), -1))).toEqual(['Khan', 1, null, null])
  expect(await seen(midnight(addDays(day, -7)))).toEqual(['Khan', 1, true, 1])
  expect(await seen(clock(midnight(addDays(day, 31)), -1))).toEqual(['Khan', 1, true, 1])
  expect(await seen(midnight(addDays(day, 31)))).toEqual([null, 0, null, null])
})

test('revealAttendee logs every look with its reason, but not what was seen', async ({ trx }) => {
  const course = await makeClass(trx, '2026-12-01')
  const noon = londonMoment('2026-12-01', '12:00')
  await look(trx, course, 'medicalNotes', noon)
  await look(trx, course, 'phone', noon)

  const { userId, attendeeId, sessionId, teacher } = course
  const logged = await listLooks(trx)
  expect(logged).toMatchObject(
    ['medicalNotes', 'phone'].map((field) => ({
      userId,
      actorId: teacher.userId,
      relatedEntityId: attendeeId,
      details: { field, reason, sessionId },
    })),
  )
  expect(JSON.stringify(logged)).not.toContain('canary')
})

test('revealAttendee opens and logs nothing without a reason, outside the time or for strangers', async ({ trx }) => {
  const course = await makeClass(trx, '2026-12-01')
  const noon = londonMoment('2026-12-01', '12:00')
  const colleague = asInstructor(await makeStaff(trx, 'instructor'))

  await expect(look(trx, course, 'phone', noon, { reason: ' ' })).rejects.toThrow('Say why')
  await expect(look(trx, course, 'phone', midnight('2026-11-30'))).rejects.toThrow('days of the course')
  for (const actor of [colleague, asCustomer(course.userId)]) {
    await expect(look(trx, course, 'phone', noon, { actor })).rejects.toThrow('not on the register')
    expect(await findAttendee(trx, actor, course, noon)).toBeUndefined()
    expect((await listAttendeeNotes(trx, actor, course.sessionId, noon)).size).toBe(0)
    expect(await countDietary(trx, actor, course.sessionId, noon)).toBeNull()
  }
  const other = await makeClass(trx, '2026-12-01')
  const mixed = { ...course, attendeeId: other.attendeeId }
  await expect(look(trx, mixed, 'phone', noon)).rejects.toThrow('not on the register')
  expect(await listLooks(trx)).toEqual([])
})

test('a cancelled seat shows nothing', async ({ trx }) => {
  const course = await makeClass(trx, '2026-12-01')
  const noon = londonMoment('2026-12-01', '12:00')
  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('id', '=', course.attendeeId).execute()
  await expect(look(trx, course, 'phone', noon)).rejects.toThrow('not on the register')
})

test('an attendee without a record has only null, which is no look, and hides nothing of the others', async ({
  trx,
}) => {
  const course = await makeClass(trx, '2026-12-01')
  const noon = londonMoment('2026-12-01', '12:00')
  const { bookingId } = await makeBooking(trx, { sessionId: course.sessionId })
  const named = { userId: null, firstName: 'Sam' }
  await trx.updateTable('bookingAttendees').set(named).where('bookingId', '=', bookingId).execute()

  const asked = { sessionId: course.sessionId, reveal: ['dietaryRequirements' as const], reason, keys: () => keyring }
  const answer = await answerAttendees(trx, course.teacher, asked, noon)
  const shown = answer?.data.map((seat) => ('dietaryRequirements' in seat ? seat.dietaryRequirements : undefined))
  expect(new Set(shown)).toEqual(new Set(['canary dietaryRequirements', null]))
  expect(await listLooks(trx)).toHaveLength(1)
})

test('an admin looks at any time, but needs a reason too', async ({ trx }) => {
  const course = await makeClass(trx, '2026-12-01')
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  expect(await look(trx, course, 'medicalNotes', midnight('2026-06-01'), { actor })).toBeTruthy()
  await expect(look(trx, course, 'phone', midnight('2026-06-01'), { actor, reason: '' })).rejects.toThrow('Say why')
})

test('an instructor sees notes for instructors, but neither internal nor medical ones', async ({ trx }) => {
  const course = await makeClass(trx, '2026-12-01')
  const noon = londonMoment('2026-12-01', '12:00')
  const common = { userId: course.userId, isPinned: false, forInstructors: false, isInternal: true }
  await addNote(trx, asAdmin(), { ...common, type: 'general', content: 'For the office' })
  await addNote(trx, asAdmin(), { ...common, type: 'medical', content: 'Sealed', keyring })

  const found = await findAttendee(trx, course.teacher, course, noon)
  expect(found?.notes.map(({ noteContent }) => noteContent)).toEqual(['Brings an interpreter'])
})

type Course = Awaited<ReturnType<typeof makeClass>>

function look(
  trx: Trx,
  { teacher, sessionId, attendeeId }: Course,
  field: AttendeeField,
  then: Date,
  over: { actor?: Actor; reason?: string } = {},
) {
  const input = { sessionId, attendeeId, fields: [field], reason: over.reason ?? reason, keys: () => keyring }
  return revealAttendee(trx, over.actor ?? teacher, input, then)
}

async function makeClass(trx: Trx, firstDay: string, code = 'EFAW') {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay, code, instructorId: teacher.userId ?? '' })
  const userId = await makeCustomer(trx)
  await trx
    .updateTable('users')
    .set({ phone: 'canary phone', mobile: 'canary mobile' })
    .where('id', '=', userId)
    .execute()
  const sealed = attendeeFields.filter((field) => field !== 'phone' && field !== 'mobile')
  await keepSealed(
    trx,
    keyring,
    sealed.map((field) => ({ userId, field, value: `canary ${field}` })),
  )
  const note = { type: 'general', content: 'Brings an interpreter', isInternal: true, isPinned: false } as const
  await addNote(trx, asAdmin(), { userId, ...note, forInstructors: true })
  const { bookingId } = await makeBooking(trx, { bookerId: userId, sessionId })
  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  return { teacher, sessionId, userId, attendeeId: (await seats.executeTakeFirstOrThrow()).id }
}

function listLooks(db: Db) {
  const logged = db.selectFrom('userActivityLogs').select(['userId', 'actorId', 'relatedEntityId', 'details'])
  return logged.select('activityDescription').where('activityType', '=', 'sensitive.revealed').orderBy('id').execute()
}
