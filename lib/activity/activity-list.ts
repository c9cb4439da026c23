import { sql } from 'kysely'
import { defineList } from '../lists/define-list.ts'
import { type ActivityFilter, activityFilters } from './activity-filters.ts'
import { activityRows } from './activity-rows.ts'
import { countActivity, fetchActivity } from './fetch-activity.ts'
import { byTime } from './pick-activity.ts'
import { readChanges } from './read-changes.ts'
import type { ActivityWords } from './words.ts'

/** The activity log as the office and programs list it, the latest first. */
export function defineActivityList(words: ActivityWords) {
  const spellOut = ({ type, ...rest }: ActivityFilter) => ({
    ...rest,
    kinds: type === undefined ? undefined : words.kindsOf(type),
  })

  const list = defineList({
    name: 'activity',
    at: '/admin/activity',
    words: { one: 'entry', many: 'entries', noMatch: 'Nothing here' },
    rows: activityRows,
    fetch: (db, actor, asked: ActivityFilter, stretch) => fetchActivity(db, actor, spellOut(asked), stretch),
    count: (db, actor, asked: ActivityFilter, now) => countActivity(db, actor, spellOut(asked), now),
    key: sql`user_activity_logs.id`,
    // `exportActivity` makes its file page by page, so that no long transaction is needed.
    isSealed: true,

    filters: activityFilters(words),
    order: { createdAt: { ...byTime, first: 'desc' } },

    columns: {
      createdAt: { label: 'When', kind: 'moment', value: (row) => row.createdAt },
      kind: { label: 'Kind', value: (row) => words.labelOf(row.activityType) },
      what: { label: 'What happened', value: (row) => row.activityDescription },
      person: {
        label: 'Person',
        value: (row) => named(row.personFirstName, row.personLastName, row.personEmail),
      },
      personId: { label: 'Person id', value: (row) => row.userId },
      by: {
        label: 'By',
        value: (row) => named(row.actorFirstName, row.actorLastName, row.actorEmail) || row.actorName,
      },
      byId: { label: 'By id', value: (row) => row.actorId },
      changes: { label: 'Changes', value: (row) => inWords(row.changes) },
      address: { label: 'Address', value: (row) => row.ipAddress },
      device: { label: 'Device', value: (row) => row.userAgent },
      id: { label: 'Id', value: (row) => row.id },
    },
  })
  return list
}

export type ActivityList = ReturnType<typeof defineActivityList>
export type ActivityRow = Awaited<ReturnType<ActivityList['page']>>['rows'][number]

function named(first: string | null, last: string | null, email: string | null): string {
  return [first, last].filter(Boolean).join(' ') || email || ''
}

function inWords(changes: unknown): string {
  return readChanges(changes)
    .map(({ field, before, after }) => `${field}: ${before} → ${after}`)
    .join('; ')
}
