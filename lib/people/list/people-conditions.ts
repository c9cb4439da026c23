import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import type { DB } from '../../db/schema.ts'
import { lastActivity } from '../figures/person-figures.ts'

/** A certificate with this many days left or fewer is expiring. */
const expiringDays = 90

const users = expressionBuilder<DB, 'users'>()

/** The index users_company_name_index holds the start of each name, since a name may be longer than an index can bear. */
export function worksFor(company: string): Expression<SqlBool> {
  return sql<boolean>`(left(users.company_name, 200) = left(${company}::text, 200) and users.company_name = ${company})`
}

export function hasConsent(consent: 'marketing' | 'sms' | 'newsletter' | 'none'): Expression<SqlBool> {
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

export function wasActive(span: '7' | '30' | '90' | '365' | 'older' | 'none', now: Date): Expression<SqlBool> {
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

export function holdsCertificate(state: 'valid' | 'expiring' | 'expired' | 'none', now: Date): Expression<SqlBool> {
  const today = toPlainDate(now)
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
