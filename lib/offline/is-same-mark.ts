import type { AttendanceMark } from '../registers/schemas.ts'
import type { KnownMark } from './kept-register.ts'

/** Whether a mark says nothing that this record does not say. */
export function isSameMark(mark: AttendanceMark, record: KnownMark | null): boolean {
  if (!record || mark.status !== record.status) return false
  const hasMinutes = mark.status === 'late' || mark.status === 'partial'
  return (
    (!hasMinutes || mark.minutes === record.minutes) &&
    (mark.reason || null) === record.reason &&
    (mark.idChecked === undefined || mark.idChecked === record.idChecked)
  )
}
