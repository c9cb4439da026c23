import { ListGlance } from '#components/list/list-glance.tsx'
import { type BookingRow, bookingList } from '#lib/bookings/booking-list.ts'
import { Section } from './section.tsx'
import styles from './today.module.css'

export function LatestBookings({ rows, now }: { rows: BookingRow[]; now: Date }) {
  return (
    <Section title="Latest bookings" more={{ href: '/admin/bookings', label: 'All bookings' }}>
      {rows.length > 0 && <ListGlance list={bookingList} rows={rows} now={now} />}
      {rows.length === 0 && <p className={styles.none}>No bookings yet.</p>}
    </Section>
  )
}
