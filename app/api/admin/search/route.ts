import { z } from 'zod'
import { one } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { listBookings } from '#lib/bookings/list-bookings.ts'
import { listBookingsInput } from '#lib/bookings/schemas.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listPeople } from '#lib/people/list-people.ts'

const most = 6

const found = z.object({ id: z.uuid(), detail: z.string() })

const searchAnswer = z
  .object({
    people: z.array(found.extend({ name: z.string() })),
    bookings: z.array(found.extend({ reference: z.string() })),
  })
  .meta({ id: 'Found' })

export const GET = defineHandler({
  summary: 'Search people and bookings',
  description: 'The best few of each, as the command palette shows them.',
  answer: one(searchAnswer),
  may: 'people.read',
  input: z.object({ query: listBookingsInput.pick({ q: true }).required() }),
  work: async (db, actor, { query: { q } }) => {
    const people = await listPeople(db, actor, { q, pageSize: most })
    const bookings = hasDigit(q) ? await listBookings(db, actor, { q, pageSize: most }) : { rows: [] }
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
        },
      },
    }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

/** Every reference has one; without it the words can only mean people. */
function hasDigit(text: string): boolean {
  return /\d/.test(text)
}
