import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { fromDecimal, toDecimal } from '../../core/money.ts'
import type { DB } from '../../db/schema.ts'
import { choice, given, search } from '../../lists/filters.ts'
import { countInput, poundsInput, searchWords } from '../../lists/list-input.ts'
import { whereOf } from '../../lists/where-of.ts'
import { whereParameter, writeConditions } from '../conditions/schema.ts'
import { meets } from '../conditions/to-sql.ts'
import { customerTypeLabels, roleLabels, statusLabels } from '../labels.ts'
import { matchWords } from './match-words.ts'
import { hasConsent, holdsCertificate, wasActive, worksFor } from './people-conditions.ts'

const users = expressionBuilder<DB, 'users'>()

const activityLabels = {
  7: 'In the last 7 days',
  30: 'In the last 30 days',
  90: 'In the last 90 days',
  365: 'In the last year',
  older: 'Over a year ago',
  none: 'Never',
}
const certificateLabels = {
  valid: 'Valid',
  expiring: 'Expiring within 90 days',
  expired: 'Expired',
  none: 'None',
}
const consentLabels = { marketing: 'Marketing', sms: 'Text messages', newsletter: 'Newsletter', none: 'None' }

/** What a list of people can be narrowed by. */
export const peopleFilters = {
  q: search('Name, email, phone, company or postcode', matchWords),
  status: choice('Status', ['active', 'inactive', 'suspended'], statusLabels, (status) =>
    users('users.status', '=', status),
  ),
  role: choice('Role', ['customer', 'instructor', 'admin'], roleLabels, (role) => users('users.role', '=', role)),
  customerType: choice('Type', ['individual', 'corporate'], customerTypeLabels, (type) =>
    users('users.customerType', '=', type),
  ),
  activity: choice('Last activity', ['7', '30', '90', '365', 'older', 'none'], activityLabels, wasActive),
  certificate: choice('Certificate', ['valid', 'expiring', 'expired', 'none'], certificateLabels, holdsCertificate),
  consent: choice('Consent', ['marketing', 'sms', 'newsletter', 'none'], consentLabels, hasConsent),
  company: given(searchWords, worksFor, (company) => `Company: ${company}`),
  bookingsMin: given(countInput, (least) => users('users.totalBookings', '>=', least)),
  bookingsMax: given(countInput, (most) => users('users.totalBookings', '<=', most)),
  spentMin: given(poundsInput, (least) => users('users.totalSpent', '>=', toDecimal(fromDecimal(least)))),
  spentMax: given(poundsInput, (most) => users('users.totalSpent', '<=', toDecimal(fromDecimal(most)))),
  where: { ...given(whereParameter, meets), write: writeConditions },
}

type Filters = typeof peopleFilters

/** The parts of a list of people that choose them, as opposed to how they are laid out. */
export type PeopleFilter = { [Name in keyof Filters]?: z.output<Filters[Name]['schema']> | undefined }

/** Whether a person is listed, not merged away, and within these filters. */
export function peopleWhere(filter: PeopleFilter, now: Date): Expression<SqlBool> {
  return users.and([
    users('users.mergedIntoId', 'is', null),
    whereOf({ filters: peopleFilters, key: sql`users.id` }, { ...filter }, now),
  ])
}
