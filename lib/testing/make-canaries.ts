import { sql } from 'kysely'
import { systemActor } from '../core/actor.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db, Trx } from '../db/types.ts'
import { addNote } from '../people/add-note.ts'
import { createPerson } from '../people/create-person.ts'
import { writeSealed } from '../people/write-sealed.ts'
import { sensitiveFields } from '../privacy/sensitive-fields.ts'
import type { Keyring } from '../privacy/vault.ts'
import { addSessionNote } from '../training/notes/add-session-note.ts'
import { makePaidBooking, makeSession, makeStaff } from './make.ts'

const maker = systemActor('test')

const plain = {
  email: 'canary.email@canary.example',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  phone: '+447400100001',
  mobile: '+447400100002',
  addressLine1: 'Canaryline One',
  addressLine2: 'Canaryline Two',
  city: 'Canarytown',
  county: 'Canaryshire',
  postcode: 'CN1 9CN',
  companyName: 'Canaryworks',
  companyRole: 'Canaryrole',
  companyDepartment: 'Canarydepartment',
  vatNumber: 'GBCANARY1',
  notes: 'Canaryremark',
}

const sealed = {
  dateOfBirth: '1977-07-17',
  emergencyContactName: 'Canarymother',
  emergencyContactPhone: '+447400100003',
  emergencyContactRelationship: 'Canarykin',
  medicalNotes: 'Canaryillness',
  dietaryRequirements: 'Canarydiet',
}

const written = {
  requirements: 'Canaryramp',
  internalNote: 'Canaryinternal',
  sharedNote: 'Canaryshared',
  instructorNote: 'Canarytaught',
  medicalNote: 'Canarysurgery',
  sessionNote: 'Canaryprojector',
  sharedSessionNote: 'Canaryhandout',
  certificate: 'RFT-C-CANARY',
}

/** What is written about one person, each in words that stand nowhere else. */
export const canaries = { ...plain, ...sealed, ...written }

export type Canary = keyof typeof canaries

export const sealedCanaries = sensitiveFields

/** A customer with a canary in every field and everything that can hang on them, taught by one instructor. */
export async function makeCanaries(trx: Trx, keyring: Keyring) {
  const userId = await createPerson(trx, maker, plain)
  await writeSealed(trx, maker, { userId, given: sealed, keys: () => keyring })

  const closed = { userId, isPinned: false, isInternal: true, forInstructors: false }
  const general = (content: string) => ({ ...closed, type: 'general' as const, content })
  const noteIds = [
    await addNote(trx, maker, general(written.internalNote)),
    await addNote(trx, maker, { ...general(written.sharedNote), isInternal: false }),
    await addNote(trx, maker, { ...general(written.instructorNote), forInstructors: true }),
    await addNote(trx, maker, { ...closed, type: 'medical', content: written.medicalNote, keyring }),
  ]
  return { userId, noteIds, ...(await makeCourse(trx, userId)) }
}

async function makeCourse(trx: Trx, userId: string) {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2036-12-01', instructorId })
  const { bookingId, reference } = await makePaidBooking(trx, { bookerId: userId, sessionId })
  const { firstName, lastName, email } = plain
  const seat = await trx
    .updateTable('bookingAttendees')
    .set({ firstName, lastName, email })
    .where('bookingId', '=', bookingId)
    .returning('id')
    .executeTakeFirstOrThrow()
  const booking = await trx
    .updateTable('bookings')
    .set({ specialRequirements: written.requirements })
    .where('id', '=', bookingId)
    .returning('courseId')
    .executeTakeFirstOrThrow()
  await addSessionNote(trx, maker, { sessionId, content: written.sessionNote, isShared: false })
  await addSessionNote(trx, maker, { sessionId, content: written.sharedSessionNote, isShared: true })

  const dates = { issuedOn: '2026-12-01', expiresOn: '2029-12-01' }
  const held = { attendeeId: seat.id, userId, courseId: booking.courseId ?? '', holderName: `${firstName} ${lastName}` }
  const { id: certificateId } = await trx
    .insertInto('certificates')
    .values({ number: written.certificate, ...held, ...dates })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { instructorId, sessionId, bookingId, reference, certificateId }
}

/** Puts a session of one day on another day. */
export async function moveSession(db: Db, sessionId: string, day: PlainDate): Promise<void> {
  await sql`
    update session_days set day = ${day}::date, starts_at = ${`${day}T09:30:00Z`}::timestamptz,
      ends_at = ${`${day}T16:30:00Z`}::timestamptz
    where session_id = ${sessionId}
  `.execute(db)
}
