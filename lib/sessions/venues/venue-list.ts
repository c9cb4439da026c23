import { sql } from 'kysely'
import { defineList } from '../../lists/define-list.ts'
import { choice, search } from '../../lists/filters.ts'
import { hasWords } from '../../lists/has-words.ts'
import { countUpcoming, venueRows } from './venue-rows.ts'

const address = sql`concat_ws(' ', venues.name, venues.address_line_1, venues.address_line_2, venues.city, venues.county,
  venues.postcode)`

/** Venues as the office and programs list them, by name. */
export const venueList = defineList({
  name: 'venues',
  at: '/admin/venues',
  words: { one: 'venue', many: 'venues' },
  rows: venueRows,
  key: sql`venues.id`,

  filters: {
    q: search('Name, town or postcode', (words) => hasWords(address, words)),
    sessions: choice(
      'Sessions',
      ['planned', 'none'],
      { planned: 'Planned', none: 'None planned' },
      (sessions, now) => sql<boolean>`(${countUpcoming(now)} > 0) = ${sessions === 'planned'}`,
    ),
  },

  order: {
    name: { by: sql`venues.name`, kind: 'text', first: 'asc' },
    city: { by: sql`venues.city`, kind: 'text', first: 'asc' },
    createdAt: { by: sql`venues.created_at`, kind: 'moment', first: 'desc' },
  },

  columns: {
    name: { label: 'Venue', phone: 1, value: (row) => row.name, href: (row) => `/admin/venues/${row.id}` },
    city: { label: 'Town', width: 176, phone: 3, value: (row) => row.city },
    postcode: { label: 'Postcode', width: 112, rank: 2, phone: 4, quiet: true, value: (row) => row.postcode },
    upcomingSessions: {
      label: 'Upcoming sessions',
      kind: 'number',
      width: 152,
      phone: 2,
      value: (row) => row.upcomingSessions,
    },
    addressLine1: {
      label: 'Address',
      width: 208,
      rank: 3,
      isExtra: true,
      value: (row) => [row.addressLine1, row.addressLine2].filter(Boolean).join(', '),
    },
    county: { label: 'County', width: 144, rank: 3, isExtra: true, value: (row) => row.county },
    joiningNotes: {
      label: 'Joining notes',
      width: 240,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.joiningNotes,
    },
    createdAt: {
      label: 'Added',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
  },
})

export type VenueRow = Awaited<ReturnType<typeof venueList.page>>['rows'][number]
