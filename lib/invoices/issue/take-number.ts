import { sql } from 'kysely'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { readTogether } from '../../settings/read-setting.ts'
import type { DocumentKind } from '../labels.ts'
import { numbering } from '../settings/number-settings.ts'

export type Taken = {
  number: number
  /** Such as INV-000123. */
  label: string
  /** The day of issue: the given one, or that of the number before if it is later. */
  issuedOn: PlainDate
}

/**
 * Takes the next number of a series. Everyone else waits until this transaction ends; if it is rolled back, the next
 * one gets the number, so there is no gap. Call it last, right before the document is written.
 */
export async function takeNumber(trx: Trx, series: DocumentKind, today: PlainDate): Promise<Taken> {
  // Locks both series, always in this order: otherwise two transactions that need both could deadlock.
  await trx.selectFrom('documentSequences').select('series').orderBy('series').forUpdate().execute()

  const { prefix, first } = numbering[series]
  const at = await readTogether(trx, [prefix, first])
  const isFirst = sql`next_number = first_number`
  const { number } = await trx
    .updateTable('documentSequences')
    .set({
      prefix: at(prefix),
      firstNumber: sql`case when ${isFirst} then ${at(first)} else first_number end`,
      nextNumber: sql`case when ${isFirst} then ${at(first)} else next_number end + 1`,
    })
    .where('series', '=', series)
    .returning(sql<number>`next_number - 1`.as('number'))
    .executeTakeFirstOrThrow()

  return {
    number,
    label: `${at(prefix)}-${String(number).padStart(6, '0')}`,
    issuedOn: await noEarlier(trx, series, today),
  }
}

/** Dates never fall as numbers rise, although a transaction that began before midnight may take its number after it. */
async function noEarlier(trx: Trx, series: DocumentKind, today: PlainDate): Promise<PlainDate> {
  const before = await trx
    .selectFrom('invoices')
    .select('issuedOn')
    .where('series', '=', series)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before && before.issuedOn > today ? before.issuedOn : today
}
