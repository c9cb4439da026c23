import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { bookingList } from '#lib/bookings/booking-list.ts'
import { listExpiringCertificates } from '#lib/certificates/list-certificates.ts'
import { formatLongDay, toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listSessionsWithin } from '#lib/sessions/list-sessions-within.ts'
import { ExpiringList } from './expiring-list.tsx'
import { LatestBookings } from './latest-bookings.tsx'
import { Section } from './section.tsx'
import { TaskList } from './task-list.tsx'
import styles from './today.module.css'
import { WeekList } from './week-list.tsx'
import { YearCharts } from './year-charts.tsx'

export const metadata: Metadata = { title: { absolute: 'Today · React Fast' } }
const shown = 8

export default async function TodayPage() {
  const { actor } = await requirePermission('people.read')
  const now = new Date()
  const today = toPlainDate(now)

  const [sessions, bookings, certificates] = await Promise.all([
    listSessionsWithin(database(), actor, { from: today, days: 7 }),
    bookingList.page(database(), actor, { pageSize: shown }),
    listExpiringCertificates(database(), actor, { days: 90, limit: shown }, now),
  ])

  return (
    <>
      <PageHeader title="Today" figures={<span>{formatLongDay(today)}</span>} />
      <Section title="To do">
        <Suspense fallback={<div className={styles.tasks} aria-busy="true" />}>
          <TaskList actor={actor} />
        </Suspense>
      </Section>
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
