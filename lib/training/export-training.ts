import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'

export async function exportTraining(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const certificates = await db
    .selectFrom('certificates')
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .select(['number', 'holderName', 'courses.name as course', 'issuedOn', 'expiresOn', 'certificates.status'])
    .where('certificates.userId', 'in', userIds)
    .orderBy('issuedOn')
    .execute()
  const attendance = await db
    .selectFrom('attendanceRecords as record')
    .innerJoin('bookingAttendees as seat', 'seat.id', 'record.attendeeId')
    .innerJoin('sessionDays as day', 'day.id', 'record.sessionDayId')
    .select(['day.day', 'record.status', 'record.minutes', 'record.reason', 'record.idChecked', 'record.markedAt'])
    .where('seat.userId', 'in', userIds)
    .orderBy('day.day')
    .execute()
  return [toSection('certificates', 'Certificates', certificates), toSection('attendance', 'Attendance', attendance)]
}
