import { formatPlainDate } from '../core/dates.ts'
import type { Search } from '../domains/search.ts'
import { sessionWord } from './labels.ts'
import { type SessionRow, sessionList } from './session-list.ts'

/** Finds sessions by course, place or date: upcoming ones first, then drafts, then past ones. */
export const sessionsSearch: Search = {
  name: 'sessions',
  heading: 'Sessions',
  labelField: 'name',
  href: '/admin/sessions',
  hasAll: false,
  place: 30,
  may: 'bookings.read',
  find: async (db, actor, { q, most }) => {
    const found: SessionRow[] = []
    for (const state of ['upcoming', 'draft', 'past'] as const)
      if (found.length < most) found.push(...(await sessionList.page(db, actor, { q, state, pageSize: most })).rows)

    return found.slice(0, most).map((row) => ({
      id: row.id,
      label: row.courseName,
      detail: [formatPlainDate(row.firstDay), row.venueCity ?? row.venueName, sessionWord(row).word]
        .filter(Boolean)
        .join(' · '),
    }))
  },
}
