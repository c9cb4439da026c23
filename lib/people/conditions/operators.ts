import { choicesOf, fieldsOf, type Kind, noteTypeLabels } from './fields.ts'

/** The values an operator needs. `maybeCourse` may stay empty: any course. */
export type Slot = 'words' | 'digits' | 'amount' | 'day' | 'days' | 'choice' | 'note' | 'course' | 'maybeCourse' | 'tag'

type Operator = { label: string; takes: readonly Slot[] }

const filledOrNot = { empty: { label: 'is empty', takes: [] }, filled: { label: 'is not empty', takes: [] } } as const
const dates = {
  on: { label: 'is on', takes: ['day'] },
  before: { label: 'is before', takes: ['day'] },
  after: { label: 'is after', takes: ['day'] },
  between: { label: 'is between', takes: ['day', 'day'] },
} as const

/** The operators of each kind of field. */
export const operatorsOf = {
  text: {
    contains: { label: 'contains', takes: ['words'] },
    is: { label: 'is', takes: ['words'] },
    isNot: { label: 'is not', takes: ['words'] },
    startsWith: { label: 'starts with', takes: ['words'] },
    containsNot: { label: 'does not contain', takes: ['words'] },
    ...filledOrNot,
  },
  phone: {
    contains: { label: 'contains', takes: ['digits'] },
    is: { label: 'is', takes: ['words'] },
    isNot: { label: 'is not', takes: ['words'] },
    ...filledOrNot,
  },
  choice: { is: { label: 'is', takes: ['choice'] }, isNot: { label: 'is not', takes: ['choice'] } },
  flag: { yes: { label: 'yes', takes: [] }, no: { label: 'no', takes: [] } },
  figure: {
    above: { label: '>', takes: ['amount'] },
    atLeast: { label: '≥', takes: ['amount'] },
    below: { label: '<', takes: ['amount'] },
    atMost: { label: '≤', takes: ['amount'] },
    is: { label: 'is', takes: ['amount'] },
    isNot: { label: 'is not', takes: ['amount'] },
    between: { label: 'is between', takes: ['amount', 'amount'] },
  },
  moment: {
    inLast: { label: 'in the last days', takes: ['days'] },
    notInLast: { label: 'not in the last days', takes: ['days'] },
    ...dates,
    ...filledOrNot,
  },
  day: { inNext: { label: 'in the next days', takes: ['days'] }, ...dates, ...filledOrNot },
  certificate: {
    current: { label: 'is current', takes: ['maybeCourse'] },
    expiring: { label: 'expires within days', takes: ['days', 'maybeCourse'] },
    expired: { label: 'has expired', takes: ['maybeCourse'] },
    none: { label: 'is none', takes: ['maybeCourse'] },
  },
  course: { is: { label: 'is', takes: ['course'] }, isNot: { label: 'is not', takes: ['course'] } },
  tag: {
    is: { label: 'is', takes: ['tag'] },
    isNot: { label: 'is not', takes: ['tag'] },
    empty: { label: 'is none', takes: [] },
    filled: { label: 'is any', takes: [] },
  },
  note: { has: { label: 'of type', takes: ['note'] }, hasNot: { label: 'none of type', takes: ['note'] } },
} as const satisfies Record<Kind, Record<string, Operator>>

export type OperatorOf<K extends Kind> = keyof (typeof operatorsOf)[K] & string

export function findOperator(kind: Kind, name: string): Operator | undefined {
  return Object.entries(operatorsOf[kind]).find(([known]) => known === name)?.[1]
}

/** The values of a field with closed choices, with their labels. */
export function choicesFor(field: string): Record<string, string> {
  return Object.entries(choicesOf).find(([name]) => name === field)?.[1] ?? {}
}

/** The fault in the values of a test, as a sentence; undefined if there is none. */
export function faultOf(kind: Kind, field: string, operator: string, values: readonly string[]): string | undefined {
  const takes = findOperator(kind, operator)?.takes
  if (!takes || !Object.hasOwn(fieldsOf[kind], field)) return 'This cannot be asked.'
  if (values.length > takes.length) return 'There is one value too many.'

  const fault = takes.map((slot, place) => faultIn(slot, field, values[place] ?? '')).find((found) => found)
  if (fault || operator !== 'between') return fault
  const [from = '', to = ''] = values
  const isOrdered = kind === 'figure' ? Number(from) <= Number(to) : from <= to
  return isOrdered ? undefined : 'The first of the two must not be the greater.'
}

function faultIn(slot: Slot, field: string, value: string): string | undefined {
  switch (slot) {
    case 'words':
      return isWords(value) ? undefined : 'Write what to look for, at most 200 letters.'
    case 'digits':
      return isWords(value) && /\d{3}/.test(value.replaceAll(/\D/g, '')) ? undefined : 'Write at least three digits.'
    case 'amount':
      return /^\d{1,9}(\.\d{1,2})?$/.test(value) ? undefined : 'Write a number such as 75 or 75.00.'
    case 'day':
      return isDay(value) ? undefined : 'Choose a day.'
    case 'days':
      return /^\d{1,4}$/.test(value) ? undefined : 'Write a number of days, at most 9999.'
    case 'choice':
      return Object.hasOwn(choicesFor(field), value) ? undefined : 'Choose one.'
    case 'note':
      return Object.hasOwn(noteTypeLabels, value) ? undefined : 'Choose a kind of note.'
    case 'course':
      return isCourse(value) ? undefined : 'Choose a course.'
    case 'maybeCourse':
      return value === '' || isCourse(value) ? undefined : 'Choose a course.'
    case 'tag':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? undefined : 'Choose a tag.'
    default:
      return slot satisfies never
  }
}

function isWords(value: string): boolean {
  return value.trim() !== '' && value.length <= 200 && !/\p{Cc}/u.test(value) && value.isWellFormed()
}

function isCourse(value: string): boolean {
  return /^[\w-]{1,40}$/.test(value)
}

function isDay(value: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false
  const day = new Date(value)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
