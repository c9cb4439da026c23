import { sayGround } from '#lib/bookings/money/say-consequence.ts'
import type { Weighed } from '#lib/bookings/money/weigh-cancel.ts'
import { formatPence, noMoney } from '#lib/core/money.ts'
import styles from './cancel.module.css'

/** What a cancellation does to the money, line by line. */
export function Outcome({ quote }: { quote: Weighed }) {
  const { fallsAway, kept, policyKept, owed, held, refund, debt, timing } = quote
  const lines = [
    { label: 'Price reduction', sum: fallsAway },
    { label: kept === policyKept ? 'Kept under the terms' : 'Kept by your decision', sum: kept },
    { label: 'Owed afterwards', sum: owed },
    { label: 'Received', sum: held },
  ]
  return (
    <section className={styles.outcome} aria-label="Effect on the money" aria-live="polite">
      <p>{sayGround(quote, timing.daysBefore)}</p>
      <dl>
        {lines.map(({ label, sum }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatPence(sum)}</dd>
          </div>
        ))}
        <div data-total="true">
          <dt>{debt > noMoney ? 'Left to pay' : 'To give back'}</dt>
          <dd>{formatPence(debt > noMoney ? debt : refund)}</dd>
        </div>
      </dl>
    </section>
  )
}
