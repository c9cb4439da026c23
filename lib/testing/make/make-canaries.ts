import { sql } from 'kysely'
import { systemActor } from '../../core/actor.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Db, Trx } from '../../db/types.ts'
import { createPerson } from '../../people/create-person.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { writeSealed } from '../../people/sealed/write-sealed.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { addSessionNote } from '../../sessions/notes/add-session-note.ts'
import { plainCanaries, sealedCanaries, writtenCanaries } from '../canaries.ts'
import { makePaidBooking, makeSession, makeStaff } from './make.ts'

const maker = systemActor('test')

/** A customer with a canary in every field and related row, taught by one instructor. */
export async function makeCanaries(trx: Trx, keyring: Keyring) {
  const userId = await createPerson(trx, maker, plainCanaries)
  await writeSealed(trx, maker, { userId, given: sealedCanaries, keys: () => keyring })

  const closed = { userId, isPinned: false, isInternal: true, forInstructors: false }
  const general = (content: string) => ({ ...closed, type: 'general' as const, content })
  const noteIds = [
    await addNote(trx, maker, general(writtenCanaries.internalNote)),
    await addNote(trx, maker, { ...general(writtenCanaries.sharedNote), isInternal: false }),
    await addNote(trx, maker, { ...general(writtenCanaries.instructorNote), forInstructors: true }),
    await addNote(trx, maker, { ...closed, type: 'medical', content: writtenCanaries.medicalNote, keyring }),
  ]
  return { userId, noteIds, ...(await makeCourse(trx, userId)) }
}

async function makeCourse(trx: Trx, userId: string) {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2036-12-01', instructorId })
  const { bookingId, reference, paymentId } = await makePaidBooking(trx, { bookerId: userId, sessionId })
  const { firstName, lastName, email } = plainCanaries
  const seat = await trx
    .updateTable('bookingAttendees')
    .set({ firstName, lastName, email })
    .where('bookingId', '=', bookingId)
    .returning('id')
    .executeTakeFirstOrThrow()
  const booking = await trx
    .updateTable('bookings')
    .set({ specialRequirements: writtenCanaries.requirements })
    .where('id', '=', bookingId)
    .returning('courseId')
    .executeTakeFirstOrThrow()
  await addSessionNote(trx, maker, { sessionId, content: writtenCanaries.sessionNote, isShared: false })
  await addSessionNote(trx, maker, { sessionId, content: writtenCanaries.sharedSessionNote, isShared: true })

  const dates = { issuedOn: '2026-12-01', expiresOn: '2029-12-01' }
  const held = { attendeeId: seat.id, userId, courseId: booking.courseId ?? '', holderName: `${firstName} ${lastName}` }
  const { id: certificateId } = await trx
    .insertInto('certificates')
    .values({ number: writtenCanaries.certificate, ...held, ...dates })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { instructorId, sessionId, bookingId, reference, paymentId, certificateId }
}

/** Moves a one-day session to another day. */
export async function moveSession(db: Db, sessionId: string, day: PlainDate): Promise<void> {
  await sql`
    update session_days set day = ${day}::date, starts_at = ${`${day}T09:30:00Z`}::timestamptz,
      ends_at = ${`${day}T16:30:00Z`}::timestamptz
    where session_id = ${sessionId}
  `.execute(db)
}
