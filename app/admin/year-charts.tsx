import { Suspense } from 'react'
import type { StaffActor } from '#lib/core/actor.ts'
import { BookingsByMonth } from './bookings-by-month.tsx'
import { PeopleByMonth } from './people-by-month.tsx'
import { Section } from './section.tsx'
import styles from './today.module.css'

const [bookings, people] = ['Bookings made each month', 'People on record']

/** The last twelve months in two drawings, for which the rest of the page does not wait. */
export function YearCharts({ actor }: { actor: StaffActor }) {
  return (
    <div className={styles.charts}>
      <Section title={bookings}>
        <div className={styles.chart}>
          <Suspense>
            <BookingsByMonth actor={actor} title={bookings} />
          </Suspense>
        </div>
      </Section>
      <Section title={people}>
        <div className={styles.chart}>
          <Suspense>
            <PeopleByMonth actor={actor} title={people} />
          </Suspense>
        </div>
      </Section>
    </div>
  )
}
