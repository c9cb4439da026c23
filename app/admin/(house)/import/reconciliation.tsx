import { formatPence, noMoney } from '#lib/core/money.ts'
import { reasonLabel } from '#lib/imports/labels.ts'
import type { Reconciliation } from '#lib/imports/reconcile.ts'
import { formatCount } from './format-count.ts'
import styles from './import.module.css'

/** Records read against their results, so that anyone can check the sums. */
export function ReconciliationTable({ numbers }: { numbers: Partial<Reconciliation> }) {
  const { read = 0, imported = 0, superseded = 0, needsReview = 0 } = numbers
  const { penceIn = noMoney, penceOut = noMoney, refundPence = noMoney, reasons = {} } = numbers

  return (
    <div className={styles.sums}>
      <table className={styles.sum}>
        <caption>Records</caption>
        <tbody>
          <Line label="Read" value={formatCount(read)} isTotal />
          <Line label="Imported" value={formatCount(imported)} />
          <Line label="Older or identical copies" value={formatCount(superseded)} />
          <Line label="To review" value={formatCount(needsReview)} />
          <Check
            isEven={read === imported + superseded + needsReview}
            left={read}
            right={imported + superseded + needsReview}
          />
        </tbody>
      </table>
      <table className={styles.sum}>
        <caption>Money</caption>
        <tbody>
          <Line label="Paid according to the source" value={formatPence(penceIn)} isTotal />
          <Line label="Recorded as payments" value={formatPence(penceOut)} />
          <Line label="Of which refunded" value={formatPence(refundPence)} />
          <Check isEven={penceIn === penceOut} left={penceIn} right={penceOut} />
        </tbody>
      </table>
      <table className={styles.sum}>
        <caption>Created</caption>
        <tbody>
          <Line label="People added" value={formatCount(numbers.usersCreated)} />
          <Line label="People updated" value={formatCount(numbers.usersUpdated)} />
          <Line label="Profiles combined from several records" value={formatCount(numbers.profilesMerged)} />
          <Line label="Seats" value={formatCount(numbers.attendees)} />
          <Line label="Payments" value={formatCount(numbers.payments)} />
          <Line label="Refunds" value={formatCount(numbers.refunds)} />
        </tbody>
      </table>
      {Object.keys(reasons).length > 0 && (
        <table className={styles.sum}>
          <caption>Why rows need review</caption>
          <tbody>
            {Object.entries(reasons).map(([reason, count]) => (
              <Line key={reason} label={reasonLabel(reason)} value={formatCount(count)} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Line({ label, value, isTotal }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <tr data-total={isTotal}>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  )
}

function Check({ isEven, left, right }: { isEven: boolean; left: number; right: number }) {
  return (
    <tr data-even={isEven}>
      <th scope="row">{isEven ? 'Adds up' : 'Does not add up'}</th>
      <td>{isEven ? '✓' : `${formatCount(left)} ≠ ${formatCount(right)}`}</td>
    </tr>
  )
}
