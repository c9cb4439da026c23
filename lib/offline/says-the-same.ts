import type { AttendanceMark } from '../registers/schemas.ts'
import type { KnownMark } from './kept-register.ts'

/** Whether nothing is lost where a mark gives way to this record. */
export function saysTheSame(mark: AttendanceMark, record: KnownMark | null): boolean {
  if (!record || mark.status !== record.status) return false
  const hasMinutes = mark.status === 'late' || mark.status === 'partial'
  return (
    (!hasMinutes || mark.minutes === record.minutes) &&
    (mark.reason || null) === record.reason &&
    (mark.idChecked === undefined || mark.idChecked === record.idChecked)
  )
}
