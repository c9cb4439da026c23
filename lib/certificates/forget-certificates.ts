import { toPlainDate } from '../core/dates.ts'
import { addMonths } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'

const nobody = 'No longer kept'

/** Removes the holder's name from certificates that expired over `years` ago. Their numbers still say so. */
export async function forgetCertificates(
  trx: Trx,
  { years }: { years: number },
  now: Date,
  most: number,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('certificates')
    .set({ userId: null, holderName: nobody })
    .where('id', 'in', (old) =>
      old
        .selectFrom('certificates')
        .select('id')
        .where('expiresOn', '<', addMonths(toPlainDate(now), -12 * years))
        .where('holderName', '<>', nobody)
        .limit(most),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
