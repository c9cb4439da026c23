import { listTypedReferences, squeezeReference } from '../../core/reference.ts'
import type { Search } from '../../domains/search.ts'
import { nameOf } from '../../people/labels.ts'
import { bookingPrefix } from '../book-seats.ts'
import { bookingList } from '../booking-list.ts'

/** Finds bookings by what may be a reference. */
export const bookingsSearch: Search = {
  name: 'bookings',
  heading: 'Bookings',
  labelField: 'reference',
  href: '/admin/bookings',
  hasAll: false,
  place: 20,
  may: 'bookings.read',
  find: async (db, actor, { q, most }) => {
    if (!mayBeReference(q)) return []
    const { rows } = await bookingList.page(db, actor, { q, pageSize: most })
    return rows.map((row) => ({
      id: row.id,
      label: row.reference,
      detail: [nameOf(row), row.courseName].filter(Boolean).join(' · '),
    }))
  },
}

/** Without a digit the words can only mean people, unless they start like one of our references. */
function mayBeReference(text: string): boolean {
  return /\d/.test(text) || listTypedReferences(text).some((typed) => typed.startsWith(squeezeReference(bookingPrefix)))
}
