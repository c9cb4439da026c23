import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { defineList } from '../../lists/define-list.ts'
import type { Wanted } from '../../lists/list.ts'
import { lastActivity } from '../figures/person-figures.ts'
import { valuesOf } from './columns/column-values.ts'
import { peopleColumns } from './columns/people-columns.ts'
import { countPeople } from './count-people.ts'
import { listedPeople } from './listed-people.ts'
import { peopleFilters } from './people-filters.ts'

/** Everybody on record, as pages and files list them. Only the columns that show are read. */
export const peopleList = defineList({
  name: 'people',
  at: '/admin/users',
  words: { one: 'person', many: 'people', all: 'everyone', noMatch: 'No one matches' },
  rows: (db: Db, actor: Actor, { columns }: Wanted) =>
    listedPeople(db, actor).select(['users.id', 'users.email as emailAddress']).select(valuesOf(columns)),
  key: sql`users.id`,

  filters: peopleFilters,
  ranges: [
    { label: 'Bookings', of: 'count', from: 'bookingsMin', to: 'bookingsMax' },
    { label: 'Spent', of: 'pounds', from: 'spentMin', to: 'spentMax' },
  ],

  // Each reads exactly as in the index that serves it.
  order: {
    lastActivityDate: { by: lastActivity, kind: 'moment', first: 'desc' },
    totalBookings: { by: sql`users.total_bookings`, kind: 'integer', first: 'desc' },
    totalSpent: { by: sql`users.total_spent`, kind: 'decimal', first: 'desc' },
    name: { by: sql`users.sort_name`, kind: 'text', first: 'asc' },
    createdAt: { by: sql`users.created_at`, kind: 'moment', first: 'desc' },
  },

  columns: peopleColumns,
  count: countPeople,
})

export type ListPeopleInput = z.output<typeof peopleList.input>
