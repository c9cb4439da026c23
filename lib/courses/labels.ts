import type { CourseValues } from './course-values.ts'

export const courseFieldLabels: Record<keyof CourseValues, string> = {
  name: 'Name',
  category: 'Category',
  price: 'Price per seat',
  vatCode: 'VAT',
  contactHours: 'Contact hours',
  days: 'Days',
  capacity: 'Seats',
  minimumAttendees: 'Fewest people for a session to run',
  validityMonths: 'Months a certificate is valid',
  description: 'About',
  attendanceOnly: 'Attendance is enough for a certificate',
  isActive: 'Taught',
}

type Length = { contactHours: string; days: number }

/** "6 h" or "18 h over 3 days". */
export function lengthOf({ contactHours, days }: Length): string {
  const hours = `${Number(contactHours)} h`
  return days > 1 ? `${hours} over ${days} days` : hours
}

/** How long its certificates are valid: "3 years" or "18 months". */
export function validityOf({ validityMonths }: { validityMonths: number }): string {
  const isYears = validityMonths % 12 === 0
  const count = isYears ? validityMonths / 12 : validityMonths
  const unit = isYears ? 'year' : 'month'
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
