import { Figures } from '#components/ui/figures.tsx'
import { formatDay, formatPlainDate, toPlainDate } from '#lib/core/dates.ts'
import { formatMoney } from '#lib/core/money.ts'
import type { Person } from '#lib/people/find-person.ts'

/** What they amount to; each figure opens the rows it was counted from. */
export function PersonFigures({ person }: { person: Person }) {
  const at = `/admin/users/${person.id}` as const
  const bookings = `${at}/bookings` as const
  const { averageBookingValue, preferredCourse, bookingsPerYear, firstBookingDate, lastBookingDate } = person
  const today = toPlainDate(new Date())
  const expiry = person.nextCertificateExpiry

  return (
    <Figures
      figures={[
        {
          href: bookings,
          value: String(person.totalBookings),
          label: person.totalBookings === 1 ? 'booking' : 'bookings',
        },
        { href: `${at}/payments`, value: formatMoney(person.totalSpent), label: 'spent' },
        averageBookingValue && { href: bookings, value: formatMoney(averageBookingValue), label: 'average' },
        preferredCourse && { href: bookings, value: preferredCourse.replaceAll('_', ' '), label: 'most often' },
        bookingsPerYear && { href: bookings, value: String(bookingsPerYear), label: 'a year' },
        firstBookingDate && { href: bookings, value: formatDay(firstBookingDate), label: 'first' },
        lastBookingDate && { href: bookings, value: formatDay(lastBookingDate), label: 'latest' },
        expiry && {
          href: `${at}/certificates`,
          value: formatPlainDate(expiry),
          label: expiry < today ? 'expired' : 'next expiry',
        },
      ]}
    />
  )
}
