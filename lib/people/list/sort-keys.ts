import { sql } from 'kysely'
import type { SortKey } from '../../lists/keyset.ts'
import { lastActivity } from '../figures/person-figures.ts'
import type { PeopleSort } from './people-order.ts'

/** What each order goes by, read exactly as in the index that serves it. */
export const sortKeys: Record<PeopleSort, SortKey> = {
  lastActivityDate: { by: lastActivity, kind: 'moment' },
  totalBookings: { by: sql`users.total_bookings`, kind: 'integer' },
  totalSpent: { by: sql`users.total_spent`, kind: 'decimal' },
  name: { by: sql`users.sort_name`, kind: 'text' },
  createdAt: { by: sql`users.created_at`, kind: 'moment' },
}
