/** The attendance of an attendee on one day of a course. */
export const attendanceStatuses = ['present', 'absent', 'late', 'partial', 'excused'] as const

export type AttendanceStatus = (typeof attendanceStatuses)[number]

export const attendanceLabels = {
  present: { label: 'Present', tone: 'good' },
  late: { label: 'Late', tone: 'needs' },
  partial: { label: 'Part of the day', tone: 'needs' },
  absent: { label: 'Absent', tone: 'danger' },
  excused: { label: 'Excused', tone: 'quiet' },
} as const satisfies Record<AttendanceStatus, { label: string; tone: string }>
