import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'

/** Removes the reasons written with a person's marks. Marks and minutes stay on the register. */
export async function eraseMarks(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const theirs = trx.selectFrom('bookingAttendees').select('id').where('userId', 'in', userIds)
  const records = await trx
    .updateTable('attendanceRecords')
    .set({ reason: null })
    .where('attendeeId', 'in', theirs)
    .executeTakeFirstOrThrow()
  await trx.updateTable('attendanceMarks').set({ reason: null }).where('attendeeId', 'in', theirs).execute()
  return [
    {
      table: 'attendance_records',
      rows: Number(records.numUpdatedRows),
      fate: 'blanked',
      reason: 'Why they were late or away; marks and minutes stay with the register',
      until: null,
    },
  ]
}
