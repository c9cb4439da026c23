import { type RawBuilder, sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import { preferredCourse } from '../figures/person-figures.ts'
import type { Ask } from './ask.ts'
import type { FieldOf } from './fields.ts'
import type { OperatorOf } from './operators.ts'

/** Tests certificates in force, of one course or any. `expiring` takes the number of days first. */
export function testCertificate(operator: OperatorOf<'certificate'>, first: string, second: string, now: Date): Ask {
  const today = toPlainDate(now)
  const course = operator === 'expiring' ? second : first
  const held = (until: RawBuilder<unknown>) => sql<boolean>`exists (
    select from certificates
    where certificates.user_id = users.id and certificates.status = 'current' ${ofCourse(course)} ${until})`
  const valid = held(sql`and certificates.expires_on >= ${today}::date`)

  switch (operator) {
    case 'current':
      return valid
    case 'expiring':
      return held(sql`and certificates.expires_on between ${today}::date and ${addDays(today, Number(first))}::date`)
    case 'expired':
      return sql<boolean>`(${held(sql``)} and not ${valid})`
    case 'none':
      return sql<boolean>`not ${held(sql``)}`
    default:
      return operator satisfies never
  }
}

function ofCourse(code: string): RawBuilder<unknown> {
  if (code === '') return sql``
  return sql`and certificates.course_id = (select courses.id from courses where courses.code = ${code})`
}

/** Tests bookings of a course that are not cancelled, or the course booked most. */
export function testCourse(field: FieldOf<'course'>, operator: OperatorOf<'course'>, code: string): Ask {
  const booked = sql<boolean>`exists (
    select from bookings
    where bookings.user_id = users.id and bookings.status <> 'cancelled'
      and bookings.course_id = (select courses.id from courses where courses.code = ${code}))`
  // Tested first, because few people booked a given course and finding the preferred one is slow.
  const asked = field === 'bookedCourse' ? booked : sql<boolean>`(${booked} and ${preferredCourse} = ${code})`
  return operator === 'is' ? asked : sql<boolean>`(${asked}) is not true`
}

export function testTag(operator: OperatorOf<'tag'>, tagId: string): Ask {
  const tagged = (which: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from user_tags where user_tags.user_id = users.id ${which})`
  const thisOne = tagged(sql`and user_tags.tag_id = ${tagId}::uuid`)
  switch (operator) {
    case 'is':
      return thisOne
    case 'isNot':
      return sql<boolean>`not ${thisOne}`
    case 'empty':
      return sql<boolean>`not ${tagged(sql``)}`
    case 'filled':
      return tagged(sql``)
    default:
      return operator satisfies never
  }
}

export function testNote(operator: OperatorOf<'note'>, type: string): Ask {
  const written = sql<boolean>`exists (
    select from user_notes where user_notes.user_id = users.id and user_notes.note_type = ${type})`
  return operator === 'has' ? written : sql<boolean>`not ${written}`
}
