import { sql } from 'kysely'
import { isFromLondonDay, isUntilLondonDay } from '../../db/london-days.ts'
import { defineList } from '../../lists/define-list.ts'
import { given, search } from '../../lists/filters.ts'
import { listDay } from '../../lists/list-input.ts'
import { nameOf } from '../../people/labels.ts'
import { matchWords } from '../../people/list/match-words.ts'
import { apartRows, deciderOf, pairKey, peopleOf } from './apart-rows.ts'

const dismissedAt = sql`pair.dismissed_at`

/** Pairs of records marked as different people, the latest first. */
export const apartList = defineList({
  name: 'apart',
  at: '/admin/duplicates/apart',
  words: { one: 'pair', many: 'pairs' },
  rows: apartRows,
  key: pairKey,

  filters: {
    q: search(
      'Name, email, phone or company',
      (text) => sql<boolean>`exists (
      select from users where users.id in (one.id, other.id) and ${matchWords(text)}
    )`,
    ),
    decidedFrom: given(listDay, (day) => isFromLondonDay(dismissedAt, day)),
    decidedTo: given(listDay, (day) => isUntilLondonDay(dismissedAt, day)),
  },
  ranges: [{ label: 'Decided', of: 'day', from: 'decidedFrom', to: 'decidedTo' }],

  order: {
    decidedAt: { by: dismissedAt, kind: 'moment', first: 'desc' },
  },

  columns: {
    one: { label: 'Record', value: (row) => nameOf(peopleOf(row).one), href: (row) => `/admin/users/${row.oneId}` },
    oneEmail: { label: 'Email', value: (row) => row.oneEmail },
    other: {
      label: 'Other record',
      value: (row) => nameOf(peopleOf(row).other),
      href: (row) => `/admin/users/${row.otherId}`,
    },
    otherEmail: { label: 'Other email', value: (row) => row.otherEmail },
    decidedBy: { label: 'Decided by', value: deciderOf },
    decidedAt: { label: 'Decided', kind: 'moment', value: (row) => row.dismissedAt },
  },
})

export type ApartPair = Awaited<ReturnType<typeof apartList.page>>['rows'][number]
