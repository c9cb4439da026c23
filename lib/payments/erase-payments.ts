import { sql } from 'kysely'
import { toPlainDate } from '../core/dates.ts'
import { addMonths } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'

const accountingYears = 6

/** Keeps a person's payments, which the law requires, and removes the notes on them and on their refunds. */
export async function erasePayments(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const payments = await trx.selectFrom('payments').select('createdAt').where('userId', 'in', userIds).execute()
  await trx
    .updateTable('payments')
    .set({ entryNote: null, voidReason: sql`case when void_reason is null then null else '' end` })
    .where('userId', 'in', userIds)
    .execute()
  const refunds = await trx
    .updateTable('refunds')
    .set({ reasonNote: '', overrideReason: null, bankReference: null, failureCode: null })
    .where('paymentId', 'in', (row) => row.selectFrom('payments').select('id').where('userId', 'in', userIds))
    .executeTakeFirstOrThrow()

  const last = payments
    .map(({ createdAt }) => toPlainDate(createdAt))
    .toSorted()
    .at(-1)
  const until = last ? addMonths(last, 12 * accountingYears) : null
  return [
    {
      table: 'payments',
      rows: payments.length,
      fate: 'kept',
      reason:
        'Amounts, dates and references: accounts are kept for six years (Companies Act 2006, Taxes Management Act 1970)',
      until,
    },
    {
      table: 'refunds',
      rows: Number(refunds.numUpdatedRows),
      fate: 'blanked',
      reason: 'Words beside a payment or refund; amount, date and reason stay with the accounts',
      until,
    },
  ]
}
