import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { bookingList } from '#lib/bookings/booking-list.ts'
import { listExpiringCertificates } from '#lib/certificates/list-certificates.ts'
import { formatLongDay, toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listReviewRows } from '#lib/imports/review/list-review-rows.ts'
import { listSessionsWithin } from '#lib/sessions/list-sessions-within.ts'
import { ExpiringList } from './expiring-list.tsx'
import { LatestBookings } from './latest-bookings.tsx'
import { ReviewCount } from './review-count.tsx'
import { Section } from './section.tsx'
import { WeekList } from './week-list.tsx'
import { YearCharts } from './year-charts.tsx'

export const metadata: Metadata = { title: { absolute: 'Today · React Fast' } }
const shown = 8

export default async function TodayPage() {
  const { actor } = await requirePermission('people.read')
  const now = new Date()
  const today = toPlainDate(now)

  const [sessions, bookings, certificates, review] = await Promise.all([
    listSessionsWithin(database(), actor, { from: today, days: 7 }),
    bookingList.page(database(), actor, { pageSize: shown }),
    listExpiringCertificates(database(), actor, { days: 90, limit: shown }, now),
    listReviewRows(database(), actor, { pageSize: 1 }),
  ])

  return (
    <>
      <PageHeader
        title="Today"
        figures={
          <>
            <span>{formatLongDay(today)}</span>
            <ReviewCount rows={review.total} />
          </>
        }
      />
      <Section title="Sessions in the next seven days">
        <WeekList sessions={sessions} today={today} />
      </Section>
      <YearCharts actor={actor} />
      <Section
        title="Certificates expiring within 90 days"
        more={{ href: '/admin/users?certificate=expiring', label: 'Everyone with a certificate expiring soon' }}
      >
        <ExpiringList certificates={certificates} today={today} />
      </Section>
      <LatestBookings rows={bookings.rows} now={now} />
    </>
  )
}
