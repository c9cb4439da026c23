import { sql } from 'kysely'
import { toPlainDate } from '../core/dates.ts'
import type { Trx } from '../db/types.ts'

/**
 * Forgets the buyers on documents of erased people once tax law no longer asks for them, six years after the end of the
 * tax year on 5 April. Numbers and sums stay.
 */
export async function forgetBuyers(trx: Trx, now: Date, most: number): Promise<number> {
  const [year = 0, day = ''] = [Number(toPlainDate(now).slice(0, 4)), toPlainDate(now).slice(5)]
  const firstKept = `${day > '04-05' ? year - 6 : year - 7}-04-06`
  const { numUpdatedRows } = await trx
    .updateTable('invoices')
    .set({ buyerSealed: null })
    .where('id', 'in', (old) =>
      old
        .selectFrom('invoices')
        .innerJoin('users', 'users.id', 'invoices.userId')
        .select('invoices.id')
        .where('users.erasedAt', 'is not', null)
        .where('invoices.buyerSealed', 'is not', null)
        .where('invoices.issuedOn', '<', sql<string>`${firstKept}::date`)
        .limit(most),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
