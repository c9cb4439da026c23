import { sql } from 'kysely'
import type { Db, Trx } from '../db/types.ts'
import { invariants } from '../house.ts'

export type InvariantResult = { rule: string; broken: number; examples: string[] }

/** Recomputes every derived figure and rule from the rows in one snapshot, and lists the differences. */
export async function checkInvariants(db: Db): Promise<InvariantResult[]> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(checkRules)
}

/** Checks the rules against what a transaction sees. */
export async function checkRules(trx: Trx): Promise<InvariantResult[]> {
  const results: InvariantResult[] = []
  for (const { rule, offenders } of invariants) {
    const { rows } = await sql<{ broken: number; examples: string[] | null }>`
      select count(*)::int as broken, (array_agg(offender::text))[1:3] as examples
      from (${sql.raw(offenders)}) found (offender)`.execute(trx)
    results.push({ rule, broken: rows[0]?.broken ?? 0, examples: rows[0]?.examples ?? [] })
  }
  return results
}
