import { z } from 'zod'
import { whereParameter } from './conditions/schema.ts'
import { peopleSorts } from './people-order.ts'

const roles = ['customer', 'instructor', 'admin'] as const
const statuses = ['active', 'inactive', 'suspended'] as const
const customerTypes = ['individual', 'corporate'] as const
const activitySpans = ['7', '30', '90', '365', 'older', 'none'] as const
const consents = ['marketing', 'sms', 'newsletter', 'none'] as const
const certificateStates = ['valid', 'expiring', 'expired', 'none'] as const

const isPrintable = (text: string) => !/\p{Cc}/u.test(text)
const words = (length: number) => z.string().max(length).refine(isPrintable, 'has a control character').trim()
const count = z.coerce.number().int().min(0).max(1_000_000)
const pounds = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'must be an amount such as 75 or 75.00')

/** How a list of people is asked for, in an address or through the API. */
export const listPeopleInput = z.strictObject({
  q: words(200).optional(),
  role: z.enum(roles).optional(),
  status: z.enum(statuses).optional(),
  customerType: z.enum(customerTypes).optional(),
  activity: z.enum(activitySpans).optional(),
  consent: z.enum(consents).optional(),
  certificate: z.enum(certificateStates).optional(),
  company: words(200).optional(),
  bookingsMin: count.optional(),
  bookingsMax: count.optional(),
  spentMin: pounds.optional(),
  spentMax: pounds.optional(),
  where: whereParameter.optional(),
  sort: z.enum(peopleSorts).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  pageSize: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(4000).optional(),
})

export type ListPeopleInput = z.output<typeof listPeopleInput>

/** The parts that choose people, as opposed to how they are laid out. */
export type PeopleFilter = Omit<ListPeopleInput, 'sort' | 'order' | 'pageSize' | 'cursor'>

export function filterOf({ sort, order, pageSize, cursor, ...filter }: ListPeopleInput): PeopleFilter {
  return filter
}
