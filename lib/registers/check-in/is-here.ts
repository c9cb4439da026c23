import type { AttendanceStatus } from '../labels.ts'

/** Whether an attendee with this mark came, if only for part of the day. */
export function isHere(status: AttendanceStatus | null | undefined): boolean {
  return status === 'present' || status === 'late' || status === 'partial'
}
