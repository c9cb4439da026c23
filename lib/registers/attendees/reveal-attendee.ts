import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { requireScope } from '../../core/out-of-scope.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { openSealed } from '../../privacy/sealed/open-sealed.ts'
import { revealReason } from '../../privacy/sealed/reveal-sealed.ts'
import { sealedFieldColumns } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { takenSeats } from '../../sessions/seats/taken-seats.ts'
import { healthShows, isOnTheDay, isWithinHours } from '../seat-windows.ts'
import { type AttendeeField, attendeeFieldLabels, type FieldWindow, whenShown, windowOf } from './attendee-fields.ts'

type RevealAttendeeInput = {
  sessionId: string
  attendeeId: string
  fields: AttendeeField[]
  reason: string
  keys: () => Keyring
}

/** A field is null if it is empty, or if the attendee has no record. */
export type RevealedAttendee = Partial<Record<AttendeeField, string | null>>

/**
 * Shows fields of an attendee for a reason, and logs each of them. A field outside its time is refused and never leaves
 * the database.
 */
export async function revealAttendee(
  trx: Trx,
  actor: Actor,
  { sessionId, attendeeId, fields, reason, keys }: RevealAttendeeInput,
  now = new Date(),
): Promise<RevealedAttendee> {
  requireScope(actor, 'teaching:reveal')
  const said = revealReason.safeParse(reason)
  if (!said.success) throw Refusal.at('reason', 'Say why you need to see this.')

  const revealed: RevealedAttendee = {}
  for (const field of new Set(fields)) {
    const seat = await readField(trx, actor, { sessionId, attendeeId, field }, now)
    if (!seat) throw new Refusal('This person is not on the register of this session.')
    if (!seat.isOpen) throw new Refusal(`${attendeeFieldLabels[field]}: ${whenShown[windowOf[field]].toLowerCase()}`)
    if (!seat.userId) {
      revealed[field] = null
      continue
    }

    revealed[field] = openField(keys, field, { userId: seat.userId, kept: seat.kept })
    await recordActivity(trx, actor, {
      type: 'sensitive.revealed',
      userId: seat.userId,
      description: `${attendeeFieldLabels[field]} shown on the register: ${said.data}`,
      entity: { type: 'booking_attendee', id: attendeeId },
      details: { field, reason: said.data, sessionId },
      at: now,
    })
  }
  return revealed
}

type Place = { sessionId: string; attendeeId: string; field: AttendeeField }

async function readField(db: Db, actor: Actor, { sessionId, attendeeId, field }: Place, now: Date) {
  const isOpen = isOpenNow(actor, windowOf[field], now)
  const column =
    field === 'phone' || field === 'mobile'
      ? sql.ref(`person.${field}`)
      : sql.ref(`health.${sealedFieldColumns[field]}`)
  return takenSeats(db, actor)
    .leftJoin('userSensitive as health', 'health.userId', 'person.id')
    .select([
      'person.id as userId',
      isOpen.as('isOpen'),
      sql<Buffer | string | null>`case when ${isOpen} then ${column} end`.as('kept'),
    ])
    .where('courseSessions.id', '=', sessionId)
    .where('seat.id', '=', attendeeId)
    .executeTakeFirst()
}

export function isOpenNow(actor: Actor, window: FieldWindow, now: Date) {
  return window === 'on the day' ? isOnTheDay(actor, now) : isWithinHours(actor, healthShows, now)
}

type Kept = { userId: string; kept: Buffer | string | null }

/** Decrypts a sealed field. If its key is missing this refuses, and nothing asked for with it counts as shown. */
function openField(keys: () => Keyring, field: AttendeeField, { userId, kept }: Kept): string | null {
  if (field === 'phone' || field === 'mobile' || !Buffer.isBuffer(kept)) return typeof kept === 'string' ? kept : null
  const opened = openSealed(keys(), { userId, field, sealed: kept })
  if (opened.kind === 'locked')
    throw new Refusal(`${attendeeFieldLabels[field]} cannot be opened here. Ask the office.`)
  return opened.value
}
