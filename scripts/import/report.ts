import { formatPence } from '../../lib/core/money.ts'
import type { ImportOutcome } from '../../lib/imports/import-legacy.ts'
import { sayNothingNew } from '../../lib/imports/nothing-new.ts'

type Shown = { apply: boolean; json: boolean; seconds: number }

/** Prints the reconciliation; with `json`, also as one object on the last line. */
export function printOutcome({ runId, numbers, news, faults }: ImportOutcome, { apply, json, seconds }: Shown): void {
  const { reasons, ...counts } = numbers
  const why = Object.entries(reasons).map(([reason, rows]) => `${reason} ${rows}`)
  const nothingNew = sayNothingNew({ read: numbers.read, news })
  const lines = [
    ...(nothingNew ? [`${nothingNew}.`] : []),
    apply ? `Run ${runId}` : 'Rehearsal: nothing was written. Add --apply to import.',
    `Records    ${counts.read} read = ${counts.imported} imported + ${counts.superseded} superseded + ${counts.needsReview} to review`,
    ...(why.length > 0 ? [`           to review: ${why.join(', ')}`] : []),
    `People     ${counts.usersCreated} created, ${counts.usersUpdated} updated, ${counts.profilesMerged} merged from several records`,
    `Seats      ${counts.attendees}`,
    `Payments   ${counts.payments}: ${formatPence(counts.penceIn)} in the source, ${formatPence(counts.penceOut)} here`,
    `Refunds    ${counts.refunds}: ${formatPence(counts.refundPence)}`,
    `Time       ${seconds.toFixed(1)} s, ${Math.round(counts.read / seconds)} rows/s`,
    ...faults.map((fault) => `DOES NOT ADD UP  ${fault}`),
    faults.length > 0 ? 'It does not add up, so nothing was written.' : 'Everything adds up.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ ...counts, runId: apply ? runId : null, reasons })}\n`)
}
