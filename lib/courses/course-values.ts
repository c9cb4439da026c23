import type { Decimal } from '../core/money.ts'

/** What can be changed of a course. Its code names it for good. */
export type CourseValues = {
  name: string
  category: string
  description: string
  contactHours: string
  days: number
  price: Decimal
  capacity: number
  minimumAttendees: number
  validityMonths: number
  attendanceOnly: boolean
  isActive: boolean
}

export type CourseChange = { [Field in keyof CourseValues]?: CourseValues[Field] | undefined }

/** One field that becomes another, both as text. */
export type Changed = { field: keyof CourseValues; before: string; after: string }

const fields = {
  name: '',
  category: '',
  description: '',
  contactHours: '',
  days: '',
  price: '',
  capacity: '',
  minimumAttendees: '',
  validityMonths: '',
  attendanceOnly: '',
  isActive: '',
} satisfies Record<keyof CourseValues, ''>

export const courseFields = Object.keys(fields).filter((name): name is keyof CourseValues => name in fields)

/** The fields whose value is another, with both as text. */
export function changedOf(course: CourseValues, given: CourseChange): Changed[] {
  return courseFields.flatMap((field) => {
    const value = given[field]
    const [before, after] = [textOf(field, course[field]), value === undefined ? undefined : textOf(field, value)]
    return after === undefined || before === after ? [] : [{ field, before, after }]
  })
}

/** The values as a form shows them. */
export function toTexts(course: CourseValues): Record<string, string> {
  return Object.fromEntries(courseFields.map((field) => [field, textOf(field, course[field])]))
}

/** Hours read alike however many noughts the database adds. */
function textOf(field: keyof CourseValues, value: string | number | boolean): string {
  if (field === 'contactHours') return String(Number(value))
  return typeof value === 'boolean' ? (value ? 'on' : '') : String(value)
}
