import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { listBookings } from '#lib/bookings/list-bookings.ts'
import { listBookingsInput } from '#lib/bookings/schemas.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listPeople } from '#lib/people/list-people.ts'

const most = 6

export const GET = defineHandler({
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

/** Every reference has one; without it the words can only mean people. */
function hasDigit(text: string): boolean {
  return /\d/.test(text)
}
