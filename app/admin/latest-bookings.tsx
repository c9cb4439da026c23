import { BookingsTable } from '#components/bookings/bookings-table.tsx'
import type { BookingRow } from '#lib/bookings/list-bookings.ts'
import { Section } from './section.tsx'
import styles from './today.module.css'

export function LatestBookings({ rows, now }: { rows: BookingRow[]; now: Date }) {
  return (
    <Section title="Latest bookings" more={{ href: '/admin/bookings', label: 'All bookings' }}>
      {rows.length > 0 && <BookingsTable rows={rows} now={now} hasBooker />}
      {rows.length === 0 && <p className={styles.none}>No bookings yet.</p>}
    </Section>
  )
}
