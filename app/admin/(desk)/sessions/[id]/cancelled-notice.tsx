import { formatMoment } from '#lib/core/dates.ts'
import type { Plan } from '#lib/sessions/planning/find-plan.ts'
import styles from './session.module.css'

/** The reason for the cancellation, and what is left to do. */
export function CancelledNotice({ plan: { cancelledAt, cancellationReason }, seats }: { plan: Plan; seats: number }) {
  return (
    <div className={styles.notice}>
      <p>
        Cancelled{cancelledAt && ` ${formatMoment(cancelledAt)}`}: {cancellationReason ?? 'no reason was written down'}
      </p>
      {seats > 0 && (
        <p>
          We cancelled it, so everything paid for it is due back, whatever the date. The bookings below are still open:
          move or cancel each one.
        </p>
      )}
    </div>
  )
}
