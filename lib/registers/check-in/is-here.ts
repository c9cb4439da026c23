import type { AttendanceStatus } from '../labels.ts'

/** Whether somebody with this mark is in the room, or was. */
export function isHere(status: AttendanceStatus | null | undefined): boolean {
  return status === 'present' || status === 'late' || status === 'partial'
}
