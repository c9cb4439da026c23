import { sql } from 'kysely'
import { addMonths } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'
import { readRetentionYears } from '../privacy/retention/retention-years.ts'

/** Puts the pseudonym on a person's certificates. Each must be kept for years as evidence, but not the holder's name. */
export async function eraseCertificates(trx: Trx, { userIds, names, pseudonym }: EraseInput): Promise<ErasureEntry[]> {
  const { certificates: years } = await readRetentionYears(trx)
  const certificates = await trx
    .updateTable('certificates')
    .set({
      holderName: `${pseudonym.firstName} ${pseudonym.lastName}`,
      revocationReason: sql`case when revocation_reason is not null then 'Erased' end`,
    })
    .where((row) =>
      row.or([
        row('userId', 'in', userIds),
        row(
          'attendeeId',
          'in',
          row
            .selectFrom('bookingAttendees as seat')
            .innerJoin('bookings', 'bookings.id', 'seat.bookingId')
            .select('seat.id')
            .where((of) =>
              of.or([
                of('seat.userId', 'in', userIds),
                of.and([of('bookings.userId', 'in', userIds), of(sql`lower(holder_name)`, 'in', ['', ...names])]),
              ]),
            ),
        ),
      ]),
    )
    .returning('expiresOn')
    .execute()
  const last = certificates
    .map(({ expiresOn }) => expiresOn)
    .toSorted()
    .at(-1)
  return [
    {
      table: 'certificates',
      rows: certificates.length,
      fate: 'blanked',
      reason: 'The name on certificates; number and dates stay as evidence of training (First-Aid Regulations 1981)',
      until: last ? addMonths(last, 12 * years) : null,
    },
  ]
}
