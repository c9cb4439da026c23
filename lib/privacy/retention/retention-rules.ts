import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'

export type Kept = 'registers' | 'certificates'

/** For how many years registers, and certificates after they expire, keep names. */
export async function readRetentionYears(db: Db): Promise<Record<Kept, number>> {
  const rows = await db.selectFrom('retentionRules').select(['kept', 'years']).execute()
  const yearsOf = (kept: Kept) => rows.find((row) => row.kept === kept)?.years ?? defaultYears
  return { registers: yearsOf('registers'), certificates: yearsOf('certificates') }
}

const defaultYears = 6

/** Changes the years, starting with the next retention run. */
export async function changeRetentionYears(
  trx: Trx,
  actor: Actor,
  years: Record<Kept, number>,
  now = new Date(),
): Promise<void> {
  if (actor.kind !== 'staff' || actor.role !== 'admin') throw new Refusal('There is nothing here.')
  const before = await readRetentionYears(trx)
  const changed = (['registers', 'certificates'] as const).filter((kept) => before[kept] !== years[kept])
  if (changed.length === 0) return

  for (const kept of changed) {
    const row = { years: years[kept], updatedBy: actor.userId, updatedAt: now }
    await trx
      .insertInto('retentionRules')
      .values({ kept, ...row })
      .onConflict((conflict) => conflict.column('kept').doUpdateSet(row))
      .execute()
  }
  await recordActivity(trx, actor, {
    type: 'retention.changed',
    userId: null,
    description: 'Years for which registers and certificates keep their names changed',
    changes: Object.fromEntries(changed.map((kept) => [kept, { before: before[kept], after: years[kept] }])),
    at: now,
  })
}
