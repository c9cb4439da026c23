import { sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { noteSealedOrigins } from '../../people/sealed/note-sealed-origins.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { type SealedField, sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { openRow } from '../open-row.ts'
import { listParticipants } from '../records/read-participants.ts'
import { readSealed, type SealedValues } from '../records/read-sealed.ts'
import { readObject, withoutNul } from '../records/read-value.ts'
import { temp } from '../temp-tables.ts'
import { type Standing, standingOf } from './standing-sealed.ts'

const peopleAtOnce = 1000
/** Health data of a course this many days past is not imported. */
const healthDays = 30

type TellingRow = {
  userId: string
  /** 0 for the booking's contact. */
  seatNumber: number
  id: string
  raw: Buffer
  correction: Buffer | null
  createdAt: Date
  effectiveAt: Date
  courseDate: string | null
}

type Found = { value: string; at: Date }

/** Seals the imported values of the people linked to records, a few people at a time; the newest value wins. */
export async function sealFields(trx: Trx, keyring: Keyring, now: Date): Promise<void> {
  await makeTempTable(
    trx,
    temp.sealing,
    sql`
    select told.user_id from (
      select seats.user_id, seats.row_id from ${temp.seats} union all select feed.user_id, feed.row_id from ${temp.feed}
    ) told
    join legacy_bookings stored on stored.id = told.row_id and stored.has_sensitive
    join users on users.id = told.user_id and users.role = 'customer'
    union
    select user_id from ${temp.weighed} join user_sensitive using (user_id)
    where user_id not in (select user_id from ${temp.people} where is_staff)
  `,
  )

  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows: people } = await sql<{ userId: string }>`
      select user_id from ${temp.sealing} where user_id > ${after} order by user_id limit ${peopleAtOnce}
    `.execute(trx)
    await sealPage(
      trx,
      keyring,
      people.map(({ userId }) => userId),
      now,
    )
    after = people.at(-1)?.userId ?? after
    if (people.length < peopleAtOnce) return
  }
}

async function sealPage(trx: Trx, keyring: Keyring, userIds: string[], now: Date): Promise<void> {
  if (userIds.length === 0) return
  const found = await readPage(trx, keyring, userIds, now)
  const standing = await standingOf(trx, keyring, userIds)
  const changes = userIds.flatMap((userId) =>
    sealedFields.flatMap((field) => changeOf(userId, field, found.get(userId)?.get(field), standing.get(userId))),
  )
  await keepSealed(trx, keyring, changes)
  await noteSealedOrigins(
    trx,
    changes.map(({ userId, field, value, at }) => ({
      userId,
      field,
      at,
      ...(field === 'medicalNotes' ? { hasMedical: value !== null } : {}),
    })),
  )
}

/** The value to write for one field of a person; undefined if unchanged or if a newer edit by hand exists. */
function changeOf(userId: string, field: SealedField, found: Found | undefined, standing: Standing | undefined) {
  const held = standing?.get(field)
  if (held?.isByHand && (!found || held.at >= found.at)) return []
  if (held && !held.isByHand && held.value === found?.value && held.at.getTime() === found.at.getTime()) return []
  if (!held && !found) return []
  return [{ userId, field, value: found?.value ?? null, at: found?.at ?? null }]
}

async function readPage(trx: Trx, keyring: Keyring, userIds: string[], now: Date) {
  const found = new Map<string, Map<SealedField, Found>>()
  const oldest = addDays(toPlainDate(now), -healthDays)

  for (const row of await findTelling(trx, userIds)) {
    const isCurrent = row.courseDate !== null && row.courseDate >= oldest
    const mine = found.get(row.userId) ?? new Map<SealedField, Found>()
    const said = saidIn(keyring, row)
    for (const field of sealedFields) {
      const isHealth = field === 'medicalNotes' || field === 'dietaryRequirements'
      const value = said[field]
      if (value !== undefined && !mine.has(field) && (isCurrent || !isHealth))
        mine.set(field, { value, at: row.effectiveAt })
    }
    found.set(row.userId, mine)
  }
  return found
}

/** The records about these people, newest first. */
async function findTelling(trx: Trx, userIds: string[]): Promise<TellingRow[]> {
  const { rows } = await sql<TellingRow>`
    select told.user_id, told.seat_number, stored.id, stored.raw, stored.correction, stored.created_at,
      stored.effective_at, stored.course_date
    from (
      select user_id, seat_number, booking_id from booking_attendees where user_id = any(${userIds}::uuid[])
      union all
      select user_id, 0, id from bookings where user_id = any(${userIds}::uuid[])
    ) told
    join legacy_bookings stored on stored.booking_id = told.booking_id and stored.has_sensitive
    order by told.user_id, stored.effective_at desc, stored.settle_hash desc, told.seat_number
  `.execute(trx)
  return rows
}

function saidIn(keyring: Keyring, row: TellingRow): SealedValues {
  const fields = readObject(withoutNul(openRow(keyring, row).fields))
  const entry =
    row.seatNumber === 0
      ? { emergencyContact: readObject(fields.contact_details).emergencyContact }
      : listParticipants(fields)[row.seatNumber - 1]
  return readSealed(entry, row.createdAt)
}
