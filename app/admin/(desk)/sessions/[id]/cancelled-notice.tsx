import { ButtonLink } from '#components/ui/button.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import type { Plan } from '#lib/sessions/planning/find-plan.ts'
import styles from './session.module.css'

/** The reason for the cancellation, and what is left to do. */
export function CancelledNotice({
  plan: { id, cancelledAt, cancellationReason },
  seats,
}: {
  plan: Plan
  seats: number
}) {
  return (
    <div className={styles.notice}>
      <p>
        Cancelled{cancelledAt && ` ${formatMoment(cancelledAt)}`}: {cancellationReason ?? 'no reason was written down'}
      </p>
      {seats > 0 && (
        <>
          <p>Some bookings are still open. Move each to another date, or cancel it and give everything back.</p>
          <ButtonLink href={`/admin/sessions/${id}/settle`} kind="primary">
            Settle the bookings
          </ButtonLink>
        </>
      )}
    </div>
  )
}
