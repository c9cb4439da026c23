import type { Decimal } from '../core/money.ts'
import type { VatCode } from '../core/vat-code.ts'

/** Hours above zero with at most two decimals, as typed or sent. */
export const hoursPattern = /^(?!0+(\.0+)?$)\d{1,3}(\.\d{1,2})?$/

/** The values of a course that can change. Its code never does. */
export type CourseValues = {
  name: string
  category: string
  description: string
  contactHours: string
  days: number
  price: Decimal
  vatCode: VatCode
  capacity: number
  minimumAttendees: number
  validityMonths: number
  attendanceOnly: boolean
  isActive: boolean
}

export type CourseChange = { [Field in keyof CourseValues]?: CourseValues[Field] | undefined }

/** A changed field, with its old and new value as text. */
export type Changed = { field: keyof CourseValues; before: string; after: string }

const fields = {
  name: '',
  category: '',
  description: '',
  contactHours: '',
  days: '',
  price: '',
  vatCode: '',
  capacity: '',
  minimumAttendees: '',
  validityMonths: '',
  attendanceOnly: '',
  isActive: '',
} satisfies Record<keyof CourseValues, ''>

export const courseFields = Object.keys(fields).filter((name): name is keyof CourseValues => name in fields)

/** The fields that change, each with its old and new value as text. */
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

/** The database pads hours with zeros; as text, 6.00 and 6 are equal. */
function textOf(field: keyof CourseValues, value: string | number | boolean): string {
  if (field === 'contactHours') return String(Number(value))
  return typeof value === 'boolean' ? (value ? 'on' : '') : String(value)
}
