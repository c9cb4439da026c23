import { formatDay, toPlainDate } from '../../core/dates.ts'
import { fromDecimal, share } from '../../core/money.ts'
import { addDays } from '../../core/plain-date.ts'
import { type Group, membersOf, type Node, type Test } from '../../people/conditions/schema.ts'
import { now, type Person } from './people.ts'

const today = toPlainDate(now)
const dayMilliseconds = 86_400_000

/** Whether conditions hold for a person, computed in memory, independently of the SQL. */
export function holds(node: Node, person: Person, tagIds: string[]): boolean {
  if ('kind' in node) return holdsTest(node, person, tagIds)
  const each = membersOf(node).map((member) => holds(member, person, tagIds))
  return isAll(node) ? each.every(Boolean) : each.some(Boolean)
}

function isAll(group: Group): boolean {
  return 'all' in group
}

function holdsTest(test: Test, person: Person, tagIds: string[]): boolean {
  const [first = '', second = ''] = test.values
  const fields: Record<string, unknown> = { country: 'UK', updatedAt: new Date(), ...person }
  const value = fields[test.field]
  switch (test.kind) {
    case 'text':
      return holdsText(typeof value === 'string' ? value : undefined, test.operator, first)
    case 'phone':
      return holdsPhone(
        [person.phone, person.mobile].filter((number) => number !== null),
        test.operator,
        first,
      )
    case 'choice':
      return (value === first) === (test.operator === 'is')
    case 'flag':
      return value === (test.operator === 'yes')
    case 'figure':
      return holdsFigure(figureOf(test.field, person), test.operator, [
        readFigure(test.field, first),
        readFigure(test.field, second),
      ])
    case 'moment':
      return holdsMoment(value instanceof Date ? value : undefined, test.operator, [first, second])
    case 'day':
      return holdsDay(nextExpiry(person), test.operator, [first, second])
    case 'certificate':
      return holdsCertificate(person, test.operator, first, second)
    case 'course': {
      const course = test.field === 'preferredCourse' ? preferred(person) : undefined
      const has = test.field === 'bookedCourse' ? kept(person).includes(first) : course === first
      return has === (test.operator === 'is')
    }
    case 'tag': {
      const has = person.tags.some((place) => tagIds[place] === first)
      if (test.operator === 'empty' || test.operator === 'filled')
        return person.tags.length > 0 === (test.operator === 'filled')
      return has === (test.operator === 'is')
    }
    case 'note':
      return person.notes.some((type) => type === first) === (test.operator === 'has')
    default:
      return test satisfies never
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function holdsText(stored: string | undefined, operator: string, typed: string): boolean {
  const wanted = fold(typed)
  const text = stored === undefined ? undefined : fold(stored)
  if (operator === 'empty' || operator === 'filled') return (text === undefined) === (operator === 'empty')
  if (operator === 'isNot') return text !== wanted
  if (operator === 'containsNot') return !text?.includes(wanted)
  if (text === undefined) return false
  if (operator === 'is') return text === wanted
  return operator === 'contains' ? text.includes(wanted) : text.startsWith(wanted)
}

function holdsPhone(numbers: string[], operator: string, typed: string): boolean {
  const national = typed.replaceAll(/\D/g, '').replace(/^(44|0)/, '')
  if (operator === 'contains') return numbers.some((number) => number.includes(national))
  if (operator === 'empty' || operator === 'filled') return (numbers.length === 0) === (operator === 'empty')
  return numbers.includes(`+44${national}`) === (operator === 'is')
}

/** A figure as it was typed: money in pence, everything else as it stands. */
function readFigure(field: string, typed: string): number {
  const isMoney = field === 'totalSpent' || field === 'averageBookingValue'
  return isMoney && typed !== '' ? fromDecimal(typed) : Number(typed)
}

function figureOf(field: string, person: Person): number | undefined {
  const { totalBookings, totalSpent, firstBookingDate, lastBookingDate } = person
  if (field === 'totalBookings') return totalBookings
  if (field === 'totalSpent') return fromDecimal(totalSpent)
  if (totalBookings === 0) return undefined
  if (field === 'averageBookingValue') return share(fromDecimal(totalSpent), 1, totalBookings)
  const seconds =
    firstBookingDate && lastBookingDate ? (lastBookingDate.getTime() - firstBookingDate.getTime()) / 1000 : 0
  return Math.round((totalBookings * 10) / Math.max(1, seconds / 31_557_600)) / 10
}

function holdsFigure(figure: number | undefined, operator: string, [a, b]: [number, number]): boolean {
  if (operator === 'isNot') return figure !== a
  if (figure === undefined) return false
  if (operator === 'is') return figure === a
  if (operator === 'above') return figure > a
  if (operator === 'atLeast') return figure >= a
  if (operator === 'below') return figure < a
  return operator === 'atMost' ? figure <= a : figure >= a && figure <= b
}

function holdsMoment(at: Date | undefined, operator: string, [first, second]: [string, string]): boolean {
  const isRecent = at !== undefined && at.getTime() >= now.getTime() - Number(first) * dayMilliseconds
  if (operator === 'inLast') return isRecent
  if (operator === 'notInLast') return !isRecent
  return holdsDay(at && formatDay(at) ? toPlainDate(at) : undefined, operator, [first, second])
}

function holdsDay(day: string | undefined, operator: string, [first, second]: [string, string]): boolean {
  if (operator === 'empty' || operator === 'filled') return (day === undefined) === (operator === 'empty')
  if (day === undefined) return false
  if (operator === 'inNext') return day >= today && day <= addDays(today, Number(first))
  if (operator === 'on') return day === first
  if (operator === 'before') return day < first
  return operator === 'after' ? day > first : day >= first && day <= second
}

function nextExpiry({ certificates }: Person): string | undefined {
  return certificates
    .filter(({ status }) => status === 'current')
    .map(({ expiresOn }) => expiresOn)
    .sort()[0]
}

function holdsCertificate({ certificates }: Person, operator: string, first: string, second: string): boolean {
  const course = operator === 'expiring' ? second : first
  const held = certificates.filter(({ status, course: of }) => status === 'current' && (course === '' || of === course))
  const valid = held.filter(({ expiresOn }) => expiresOn >= today)
  if (operator === 'current') return valid.length > 0
  if (operator === 'expiring') return valid.some(({ expiresOn }) => expiresOn <= addDays(today, Number(first)))
  return operator === 'expired' ? held.length > 0 && valid.length === 0 : held.length === 0
}

function kept({ bookings }: Person): string[] {
  return bookings.filter(({ status }) => status !== 'cancelled').map(({ course }) => course)
}

/** The course booked most; of several, the one booked last. */
function preferred(person: Person): string | undefined {
  const booked = kept(person)
  const times = (course: string) => booked.filter((other) => other === course).length
  return [...new Set(booked)].sort((a, b) => times(b) - times(a) || booked.lastIndexOf(b) - booked.lastIndexOf(a))[0]
}
