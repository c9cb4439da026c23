import { z } from 'zod'
import { isInScope } from '#lib/auth/keys/scopes.ts'
import { bookingPrefix } from '#lib/bookings/book-seats.ts'
import { bookingList } from '#lib/bookings/booking-list.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { squeezeReference } from '#lib/core/reference.ts'
import type { Db } from '#lib/db/types.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listPeople } from '#lib/people/list/list-people.ts'
import { sessionWord } from '#lib/sessions/labels.ts'
import { type SessionRow, sessionList } from '#lib/sessions/session-list.ts'

const most = 6

const found = z.object({ id: z.uuid(), detail: z.string() })

const searchAnswer = z
  .object({
    people: z.array(found.extend({ name: z.string() })),
    bookings: z.array(found.extend({ reference: z.string() })),
    sessions: z.array(found.extend({ name: z.string() })),
  })
  .meta({ id: 'Found' })

export const GET = defineHandler({
  summary: 'Search people, bookings and sessions',
  description: 'The best few of each, as the command palette shows them.',
  answer: one(searchAnswer),
  may: 'people.read',
  input: z.object({ query: bookingList.input.pick({ q: true }).required() }),
  work: async (db, actor, { query: { q } }, request) => {
    const people = await listPeople(db, actor, { q, pageSize: most })
    // A key scoped to people finds nothing else here either.
    const reaches = isInScope(actor, { permission: 'bookings.read' }, request)
    const bookings =
      reaches && mayBeReference(q) ? await bookingList.page(db, actor, { q, pageSize: most }) : { rows: [] }
    const sessions = reaches ? await findSessions(db, actor, q) : []
    return {
      body: {
        data: {
          people: people.rows.map((row) => ({
            id: row.id,
            name: nameOf(row),
            detail: row.companyName ?? row.email ?? '',
          })),
          bookings: bookings.rows.map((row) => ({
            id: row.id,
            reference: row.reference,
            detail: [nameOf(row), row.courseName].filter(Boolean).join(' · '),
          })),
          sessions: sessions.map((row) => ({
            id: row.id,
            name: row.courseName,
            detail: [formatPlainDate(row.firstDay), row.venueCity ?? row.venueName, sessionWord(row).word]
              .filter(Boolean)
              .join(' · '),
          })),
        },
      },
    }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

/** Without a digit the words can only mean people, unless they start like one of our references. */
function mayBeReference(text: string): boolean {
  return /\d/.test(text) || squeezeReference(text).startsWith(squeezeReference(bookingPrefix))
}

/** Upcoming sessions first, then drafts, then past ones. */
async function findSessions(db: Db, actor: StaffActor, q: string) {
  const found: SessionRow[] = []
  for (const state of ['upcoming', 'draft', 'past'] as const)
    if (found.length < most) found.push(...(await sessionList.page(db, actor, { q, state, pageSize: most })).rows)
  return found.slice(0, most)
}
