import { z } from 'zod'
import { pageCursor, pageSize, searchWords } from '../../lists/list-input.ts'
import { whereParameter } from '../conditions/schema.ts'
import { peopleSorts } from './people-order.ts'

const roles = ['customer', 'instructor', 'admin'] as const
const statuses = ['active', 'inactive', 'suspended'] as const
const customerTypes = ['individual', 'corporate'] as const
const activitySpans = ['7', '30', '90', '365', 'older', 'none'] as const
const consents = ['marketing', 'sms', 'newsletter', 'none'] as const
const certificateStates = ['valid', 'expiring', 'expired', 'none'] as const

const count = z.coerce.number().int().min(0).max(1_000_000)
const pounds = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'must be an amount such as 75 or 75.00')

/** How a list of people is asked for, in an address or through the API. */
export const listPeopleInput = z.strictObject({
  q: searchWords.optional(),
  role: z.enum(roles).optional(),
  status: z.enum(statuses).optional(),
  customerType: z.enum(customerTypes).optional(),
  activity: z.enum(activitySpans).optional(),
  consent: z.enum(consents).optional(),
  certificate: z.enum(certificateStates).optional(),
  company: searchWords.optional(),
  bookingsMin: count.optional(),
  bookingsMax: count.optional(),
  spentMin: pounds.optional(),
  spentMax: pounds.optional(),
  where: whereParameter.optional(),
  sort: z.enum(peopleSorts).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  pageSize: pageSize.optional(),
  cursor: pageCursor.optional(),
})

export type ListPeopleInput = z.output<typeof listPeopleInput>

/** The parts that choose people, as opposed to how they are laid out. */
export type PeopleFilter = Omit<ListPeopleInput, 'sort' | 'order' | 'pageSize' | 'cursor'>

export function filterOf({ sort, order, pageSize, cursor, ...filter }: ListPeopleInput): PeopleFilter {
  return filter
}
