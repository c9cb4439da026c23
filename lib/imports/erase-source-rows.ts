import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'
import { type Keyring, open, seal } from '../privacy/vault/vault.ts'
import { holdLease } from './lease.ts'
import { forgetInRecord } from './records/forget-in-record.ts'

/**
 * Clears the legacy records of the person's bookings and addresses. Each keeps its hash, so reading the file again
 * stores nothing. In other people's records, only the person's seat is cleared.
 */
export async function eraseSourceRows(trx: Trx, input: EraseInput): Promise<ErasureEntry[]> {
  await holdLease(trx)
  const emptied = await emptyOwnRows(trx, input)
  const mended = await forgetSeats(trx, input)
  const changes = await trx
    .deleteFrom('importUserChanges')
    .where('userId', 'in', input.userIds)
    .executeTakeFirstOrThrow()

  return [
    {
      table: 'legacy_bookings',
      rows: emptied,
      fate: 'blanked',
      reason:
        'Records of the older system with everything in them; a digest stays, so that the same file brings nothing back',
      until: null,
    },
    {
      table: 'legacy_bookings',
      rows: mended,
      fate: 'blanked',
      reason: 'Their seat in the older records of other people’s bookings',
      until: null,
    },
    {
      table: 'import_user_changes',
      rows: Number(changes.numDeletedRows),
      fate: 'deleted',
      reason: 'What imports found and wrote on this record',
      until: null,
    },
  ]
}

const emptyColumns = `email = null, first_name = null, last_name = null, whole_name = null, phone = null, company_name = null,
  address_line_1 = null, address_line_2 = null, city = null, postcode = null, vat_number = null, discount_reason = null,
  special_requirements = null, invoice_details = '{}', payment_reference = null, participants = '[]', notes = '{}',
  has_sensitive = false, course_name = null, left_out_at = null, left_out_reason = null, left_out_by = null`

async function emptyOwnRows(trx: Trx, { userIds, emails, keyring, now }: EraseInput): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from legacy_bookings
    where erased_at is null and (
      booking_id in (select id from bookings where user_id = any(${userIds}::uuid[])) or email = any(${emails}::text[])
    )
    for update
  `.execute(trx)
  const ids = rows.map(({ id }) => id)
  const nothing = ids.map((id) => seal(keyring, { table: 'legacy_bookings', column: 'raw', rowId: id }, '{}'))
  await sql`
    update legacy_bookings set ${sql.raw(emptyColumns)}, raw = given.raw, correction = null, booking_id = null,
      state = 'needs_review', reasons = array['erased_person'], own_reasons = array['erased_person'], erased_at = ${now}
    from unnest(${ids}::uuid[], ${nothing}::bytea[]) as given (id, raw)
    where legacy_bookings.id = given.id
  `.execute(trx)
  return ids.length
}

type Telling = { id: string; raw: Buffer; correction: Buffer | null; participants: unknown[] }

async function forgetSeats(trx: Trx, { emails, keyring }: EraseInput): Promise<number> {
  const told = emails.map((email) => sql`participants @> ${JSON.stringify([{ email }])}::jsonb`)
  if (told.length === 0) return 0
  const { rows } = await sql<Telling>`
    select id, raw, correction, participants from legacy_bookings
    where erased_at is null and (${sql.join(told, sql` or `)}) for update
  `.execute(trx)
  const isTheirs = (email: string) => emails.includes(email)

  for (const { id, raw, correction, participants } of rows)
    await trx
      .updateTable('legacyBookings')
      .set({
        raw: withoutThem(keyring, { rowId: id, column: 'raw', sealed: raw }, isTheirs),
        correction:
          correction && withoutThem(keyring, { rowId: id, column: 'correction', sealed: correction }, isTheirs),
        participants: JSON.stringify(forgetInRecord(participants, isTheirs)),
      })
      .where('id', '=', id)
      .execute()
  return rows.length
}

type Sealed = { rowId: string; column: 'raw' | 'correction'; sealed: Buffer }

function withoutThem(
  keyring: Keyring,
  { rowId, column, sealed }: Sealed,
  isTheirs: (email: string) => boolean,
): Buffer {
  const place = { table: 'legacy_bookings', column, rowId }
  const record: unknown = JSON.parse(open(keyring, place, sealed))
  return seal(keyring, place, JSON.stringify(forgetInRecord(record, isTheirs)))
}
