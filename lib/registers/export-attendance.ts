import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'

export async function exportAttendance(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const attendance = await db
    .selectFrom('attendanceRecords as record')
    .innerJoin('bookingAttendees as seat', 'seat.id', 'record.attendeeId')
    .innerJoin('sessionDays as day', 'day.id', 'record.sessionDayId')
    .select(['day.day', 'record.status', 'record.minutes', 'record.reason', 'record.idChecked', 'record.markedAt'])
    .where('seat.userId', 'in', userIds)
    .orderBy('day.day')
    .execute()
  return [toSection('attendance', 'Attendance', attendance)]
}
