import { expect } from 'vitest'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addSessionNote, sessionNoteInput } from './add-session-note.ts'
import { findSessionNote, listSessionNotes } from './list-session-notes.ts'

const now = new Date('2026-12-01T17:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

test('addSessionNote keeps a note with its author and records who may read it', async ({ trx }) => {
  const { sessionId, teacher } = await makeClass(trx)
  await makeSession(trx, { firstDay: '2026-11-30', code: 'FAW', instructorId: teacher.userId ?? '' })
  const inside = await addSessionNote(trx, teacher, { sessionId, content: 'Projector broken', isShared: false }, now)
  const shared = await addSessionNote(trx, teacher, { sessionId, content: 'Slides', isShared: true }, minutes(1))

  expect(await listSessionNotes(trx, teacher, sessionId)).toEqual([
    { id: shared, sessionId, content: 'Slides', isShared: true, createdAt: minutes(1), authorName: 'Ines Ward' },
    { id: inside, sessionId, content: 'Projector broken', isShared: false, createdAt: now, authorName: 'Ines Ward' },
  ])
  const log = trx.selectFrom('userActivityLogs').select('activityDescription').orderBy('id')
  const told = await log.where('activityType', '=', 'session_note.added').execute()
  expect(told.map(({ activityDescription }) => activityDescription)).toEqual([
    'Emergency First Aid at Work: note for staff only',
    'Emergency First Aid at Work: note shared with customers',
  ])
})

test('addSessionNote keeps the time at which a note was written, but none in the future', async ({ trx }) => {
  const { sessionId, teacher } = await makeClass(trx)
  const add = (writtenAt: string) =>
    addSessionNote(trx, teacher, { sessionId, content: writtenAt, isShared: false, writtenAt }, now)
  await add(minutes(-60).toISOString())
  await add(minutes(60).toISOString())
  const written = (await listSessionNotes(trx, teacher, sessionId)).map(({ createdAt }) => createdAt)
  expect(written).toEqual([now, minutes(-60)])
})

test('addSessionNote saves a note sent twice once, and refuses its id to everyone else', async ({ trx }) => {
  const { sessionId, teacher } = await makeClass(trx)
  const other = await makeSession(trx, { firstDay: '2026-12-03', instructorId: teacher.userId ?? '' })
  const note = { sessionId, id: crypto.randomUUID(), content: 'Slides', isShared: false }
  await addSessionNote(trx, teacher, { ...note, id: '00000000-0000-7000-8000-000000000000' }, now)
  expect(await addSessionNote(trx, teacher, note, now)).toBe(note.id)
  expect(await addSessionNote(trx, teacher, note, now)).toBe(note.id)

  await expect(addSessionNote(trx, asAdmin(), note, now)).rejects.toThrow('could not be saved')
  await expect(addSessionNote(trx, teacher, { ...note, sessionId: other }, now)).rejects.toThrow('could not be saved')
  expect(await listSessionNotes(trx, asAdmin(), sessionId)).toHaveLength(2)
})

test('an instructor reads only their own notes, an admin all, and a customer none', async ({ trx }) => {
  const { sessionId, teacher, booker } = await makeClass(trx)
  const own = await addSessionNote(trx, teacher, { sessionId, content: 'Mine', isShared: false }, now)
  const office = await addSessionNote(trx, asAdmin(), { sessionId, content: 'Ours', isShared: false }, minutes(1))
  const elsewhere = await makeSession(trx, { firstDay: '2026-12-03' })
  const ids = async (actor: Actor) => (await listSessionNotes(trx, actor, sessionId)).map(({ id }) => id)
  const find = (actor: Actor, noteId: string, at = sessionId) => findSessionNote(trx, actor, { sessionId: at, noteId })

  expect(await ids(teacher)).toEqual([own])
  expect(await ids(asAdmin())).toEqual([office, own])
  expect(await find(teacher, own)).toMatchObject({ content: 'Mine' })
  expect(await find(asAdmin(), own)).toMatchObject({ content: 'Mine' })
  expect(await find(teacher, office)).toBeUndefined()
  expect(await find(asAdmin(), own, elsewhere)).toBeUndefined()
  for (const stranger of [asInstructor(await makeStaff(trx, 'instructor')), booker]) {
    expect(await ids(stranger)).toEqual([])
    expect(await find(stranger, own)).toBeUndefined()
    const attempt = addSessionNote(trx, stranger, { sessionId, content: 'x', isShared: false }, now)
    await expect(attempt).rejects.toThrow('This session no longer exists.')
  }
})

test('listSessionNotes gives the newest hundred notes, those of one moment in order of their making', async ({
  trx,
}) => {
  const { sessionId } = await makeClass(trx)
  const note = { sessionId, content: 'x', isShared: false, createdAt: now }
  const notes = Array.from({ length: 101 }, () => note)
  const added = await trx.insertInto('sessionNotes').values(notes).returning('id').execute()
  const newest = added
    .map(({ id }) => id)
    .sort()
    .toReversed()
  const listed = await listSessionNotes(trx, asAdmin(), sessionId)
  expect(listed.map(({ id }) => id)).toEqual(newest.slice(0, 100))
})

test('sessionNoteInput takes text up to 5,000 characters, kept from customers unless said', () => {
  const takes = (content: string) => sessionNoteInput.safeParse({ content }).success
  expect([takes('x'.repeat(5000)), takes('x'.repeat(5001)), takes(' ')]).toEqual([true, false, false])
  expect(sessionNoteInput.parse({ content: 'x' }).isShared).toBe(false)
  const summer = sessionNoteInput.safeParse({ content: 'x', writtenAt: '2026-07-01T10:00:00+01:00' })
  expect(summer.success).toBe(true)
})

async function makeClass(trx: Trx) {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', instructorId: teacher.userId ?? '' })
  const { bookerId } = await makeBooking(trx, { sessionId })
  return { sessionId, teacher, booker: asCustomer(bookerId) }
}
