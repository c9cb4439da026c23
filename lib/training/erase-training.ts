import { sql } from 'kysely'
import { addMonths } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'
import { readRetentionYears } from '../privacy/retention-rules.ts'

/** Takes the person off certificates and out of the words beside marks. */
export async function eraseTraining(trx: Trx, input: EraseInput): Promise<ErasureEntry[]> {
  return [await eraseCertificates(trx, input), await eraseMarks(trx, input)]
}

/** Puts the pseudonym on certificates: that one was issued has to be shown for years, whose it was has not. */
async function eraseCertificates(trx: Trx, { userIds, names, pseudonym }: EraseInput): Promise<ErasureEntry> {
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
  return {
    table: 'certificates',
    rows: certificates.length,
    fate: 'blanked',
    reason: 'The name on certificates; number and dates stay as evidence of training (First-Aid Regulations 1981)',
    until: last ? addMonths(last, 12 * years) : null,
  }
}

/** That somebody was there stays with the register; why they were late or away was about them. */
async function eraseMarks(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry> {
  const theirs = trx.selectFrom('bookingAttendees').select('id').where('userId', 'in', userIds)
  const records = await trx
    .updateTable('attendanceRecords')
    .set({ reason: null })
    .where('attendeeId', 'in', theirs)
    .executeTakeFirstOrThrow()
  await trx.updateTable('attendanceMarks').set({ reason: null }).where('attendeeId', 'in', theirs).execute()
  return {
    table: 'attendance_records',
    rows: Number(records.numUpdatedRows),
    fate: 'blanked',
    reason: 'Why they were late or away; marks and minutes stay with the register',
    until: null,
  }
}
