import light from '#components/layout/light/light-page.module.css'
import { formatDecimal } from '#lib/core/money.ts'
import { formatHeldAt } from '#lib/sessions/format-held.ts'
import { almostFull } from '#lib/sessions/labels.ts'
import type { OpenSession } from '#lib/sessions/list-open-sessions.ts'
import styles from './public.module.css'

/** The next courses with day, town, price and seats left. */
export function NextCourses({ sessions, now }: { sessions: OpenSession[]; now: Date }) {
  return (
    <section className={light.section}>
      <h2 className={light.heading}>Next courses</h2>
      {sessions.length === 0 && <p className={light.soft}>No dates are planned yet.</p>}
      <ul className={light.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={light.row} data-amount="true">
            <div>
              <p className={light.name}>{session.courseName}</p>
              <p className={light.soft}>{[formatHeldAt(session, now), session.city].filter(Boolean).join(', ')}</p>
            </div>
            <div className={styles.offer}>
              <p>{formatDecimal(session.price)}</p>
              <p className={light.soft}>{seatsIn(session.seatsLeft)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function seatsIn(left: number): string {
  if (left === 0) return 'Full'
  if (left > almostFull) return 'Seats free'
  return left === 1 ? '1 seat left' : `${left} seats left`
}
