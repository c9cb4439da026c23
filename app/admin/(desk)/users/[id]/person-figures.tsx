import Link from 'next/link'
import { Sparkline } from '#components/charts/sparkline.tsx'
import { Figures } from '#components/ui/figures.tsx'
import { formatDay, formatPlainDate, formatWeekday, toPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { withParams } from '#lib/core/search-params.ts'
import type { FigureRows } from '#lib/people/figures/find-figure-rows.ts'
import type { Person } from '#lib/people/find-person.ts'
import styles from './record.module.css'

type Props = { person: Person; rows: FigureRows }

/** The person's figures; each opens the rows it counts. */
export function PersonFigures({ person, rows }: Props) {
  const at = `/admin/users/${person.id}` as const
  const counted = `${at}/bookings?counted=yes` as const
  const { averageBookingValue, preferredCourse: course, bookingsPerYear, firstBookingDate, lastBookingDate } = person
  const { nextCourse, firstBookingId, lastBookingId, nextCertificateId } = rows
  const expiry = person.nextCertificateExpiry
  const expiryLabel = expiry && expiry < toPlainDate(new Date()) ? 'expired' : 'next expiry'

  return (
    <div className={styles.figures}>
      <Figures
        figures={[
          nextCourse && {
            href: `/admin/sessions/${nextCourse.sessionId}`,
            value: `${nextCourse.course.replaceAll('_', ' ')}, ${formatWeekday(nextCourse.day, new Date())}`,
            label: 'next course',
          },
          {
            href: counted,
            value: String(person.totalBookings),
            label: person.totalBookings === 1 ? 'booking' : 'bookings',
          },
          { href: `${at}/payments?counted=yes`, value: formatDecimal(person.totalSpent), label: 'spent' },
          balanceOf(person.id, 'owing', rows.owing),
          balanceOf(person.id, 'surplus', rows.surplus),
          averageBookingValue && { href: counted, value: formatDecimal(averageBookingValue), label: 'average' },
          course && {
            href: `${at}/bookings?${withParams({ counted: 'yes', course })}`,
            value: course.replaceAll('_', ' '),
            label: 'most often',
          },
          bookingsPerYear && { href: counted, value: String(bookingsPerYear), label: 'a year' },
          firstBookingDate &&
            firstBookingId && {
              href: `/admin/bookings/${firstBookingId}`,
              value: formatDay(firstBookingDate),
              label: 'first',
            },
          lastBookingDate &&
            lastBookingId && {
              href: `/admin/bookings/${lastBookingId}`,
              value: formatDay(lastBookingDate),
              label: 'latest',
            },
          expiry &&
            nextCertificateId && {
              href: `${at}/certificates?certificate=${nextCertificateId}`,
              value: formatPlainDate(expiry),
              label: expiryLabel,
            },
        ]}
      />
      {person.totalBookings > 0 && rows.quarters.length > 0 && (
        <Link href={counted} className={styles.sparkline} prefetch={false}>
          <Sparkline values={rows.quarters.map(({ bookings }) => bookings)} label={inWords(rows.quarters)} />
        </Link>
      )}
    </div>
  )
}

/** What is left to pay, or to give back, over all bookings; it opens them. */
function balanceOf(userId: string, money: 'owing' | 'surplus', sum: string | null) {
  return (
    sum && {
      href: `/admin/bookings?${withParams({ userId, money })}` as const,
      value: formatDecimal(sum),
      label: money === 'owing' ? 'left to pay' : 'to give back',
    }
  )
}

/** "Bookings by quarter of the last three years: 2 from Jan 2026, 1 from Apr 2026". */
function inWords(quarters: FigureRows['quarters']): string {
  const busy = quarters.filter(({ bookings }) => bookings > 0)
  const parts = busy.map(({ start, bookings }) => `${bookings} from ${formatPlainDate(start).slice(2)}`)
  return `Bookings by quarter of the last three years: ${parts.length > 0 ? parts.join(', ') : 'none'}`
}
