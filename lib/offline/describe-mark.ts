import { attendanceLabels } from '../registers/labels.ts'
import type { AttendanceMark } from '../registers/schemas.ts'

/** A mark in words, for the middle of a sentence. */
export function describeMark({
  status,
  minutes,
  reason,
  idChecked,
}: Pick<AttendanceMark, 'status' | 'minutes' | 'idChecked'> & { reason?: string | null | undefined }): string {
  if (status === undefined) return idChecked ? 'ID checked' : 'ID not checked'
  if (status === null) return 'not marked'
  const isPart = status === 'late' || status === 'partial'
  const words = [attendanceLabels[status].label.toLowerCase(), isPart && minutes !== undefined && `${minutes} minutes`]
  return [...words, reason].filter(Boolean).join(', ')
}
