import type { Trx } from '../../db/types.ts'

const day = 86_400_000

/** Deletes codes a day after they ran out, with the new address that some were asked for; answers how many, at most `most`. */
export async function forgetCodes(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('portalCodes')
    .where('id', 'in', (old) =>
      old
        .selectFrom('portalCodes')
        .select('id')
        .where('expiresAt', '<', new Date(now.getTime() - day))
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
