import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import type { DB } from '../../db/schema.ts'
import { meets } from '../conditions/to-sql.ts'
import { lastActivity } from '../figures/person-figures.ts'
import { matchWords } from './match-words.ts'
import type { PeopleFilter } from './schemas.ts'

/** A certificate with this many days left or fewer is expiring. */
const expiringDays = 90

const users = expressionBuilder<DB, 'users'>()

/** What has to be true of everyone on the list. */
export function peopleWhere(filter: PeopleFilter, now: Date): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [users('users.mergedIntoId', 'is', null)]
  const { q, role, status, customerType, company, activity, consent, certificate, where } = filter

  if (role) conditions.push(users('users.role', '=', role))
  if (status) conditions.push(users('users.status', '=', status))
  if (customerType) conditions.push(users('users.customerType', '=', customerType))
  if (company) conditions.push(worksFor(company))
  if (consent) conditions.push(hasConsent(consent))
  if (activity) conditions.push(wasActive(activity, now))
  if (certificate) conditions.push(holdsCertificate(certificate, toPlainDate(now)))
  conditions.push(...figureConditions(filter))
  if (where) conditions.push(meets(where, now))
  if (q) conditions.push(matchWords(q))

  return users.and(conditions)
}

/** The index users_company_name_index holds the start of each name, since a name may be longer than an index can bear. */
function worksFor(company: string): Expression<SqlBool> {
  return sql<boolean>`(left(users.company_name, 200) = left(${company}::text, 200) and users.company_name = ${company})`
}

function figureConditions({ bookingsMin, bookingsMax, spentMin, spentMax }: PeopleFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  if (bookingsMin !== undefined) conditions.push(users('users.totalBookings', '>=', bookingsMin))
  if (bookingsMax !== undefined) conditions.push(users('users.totalBookings', '<=', bookingsMax))
  if (spentMin !== undefined) conditions.push(users('users.totalSpent', '>=', spentMin))
  if (spentMax !== undefined) conditions.push(users('users.totalSpent', '<=', spentMax))
  return conditions
}

function hasConsent(consent: NonNullable<PeopleFilter['consent']>): Expression<SqlBool> {
  switch (consent) {
    case 'marketing':
      return users('users.marketingConsent', '=', true)
    case 'sms':
      return users('users.smsConsent', '=', true)
    case 'newsletter':
      return users('users.newsletterSubscribed', '=', true)
    case 'none':
      return users.and({ marketingConsent: false, smsConsent: false, newsletterSubscribed: false })
    default:
      return consent satisfies never
  }
}

function wasActive(span: NonNullable<PeopleFilter['activity']>, now: Date): Expression<SqlBool> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  switch (span) {
    case 'none':
      return sql<boolean>`${lastActivity} = '-infinity'::timestamptz`
    case 'older':
      return sql<boolean>`${lastActivity} < ${daysAgo(365)} and ${lastActivity} > '-infinity'::timestamptz`
    default:
      return sql<boolean>`${lastActivity} >= ${daysAgo(Number(span))}`
  }
}

function holdsCertificate(state: NonNullable<PeopleFilter['certificate']>, today: string): Expression<SqlBool> {
  const current = users
    .selectFrom('certificates')
    .select('certificates.id')
    .whereRef('certificates.userId', '=', 'users.id')
    .where('certificates.status', '=', 'current')
  const valid = current.where('certificates.expiresOn', '>=', today)

  switch (state) {
    case 'valid':
      return users.exists(valid)
    case 'expiring':
      return users.exists(valid.where('certificates.expiresOn', '<=', addDays(today, expiringDays)))
    case 'expired':
      return users.and([users.exists(current), users.not(users.exists(valid))])
    case 'none':
      return users.not(users.exists(current))
    default:
      return state satisfies never
  }
}
