import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { type Picker, visiblePicks } from './pick-people.ts'
import { visibleRuns } from './visible-runs.ts'

const shown = 8
const mostFailures = 500

export type Pick = NonNullable<Awaited<ReturnType<typeof findPick>>>
export type BulkRun = Awaited<ReturnType<typeof listRuns>>[number]

/** The selected people: how many, and the first of them by their current names. */
export async function findPick(db: Db, actor: Picker, id: string) {
  const pick = await visiblePicks(db, actor)
    .select([
      'id',
      'createdAt',
      sql<number>`cardinality(user_ids)`.as('people'),
      sql<string[]>`user_ids[1:${sql.lit(shown)}]`.as('firstIds'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!pick) return undefined

  const first = await db
    .selectFrom('users')
    .select(['id', 'firstName', 'lastName', 'email'])
    .where('id', 'in', pick.firstIds)
    .orderBy('sortName')
    .execute()
  return { ...pick, first }
}

/** The runs over a selection, latest first: progress, and who failed and why. */
export async function listRuns(db: Db, actor: Picker, pickId: string) {
  const runs = await visibleRuns(db, actor)
    .leftJoin('tags', (join) =>
      join.on(sql<boolean>`bulk_runs.verb in ('tag', 'untag') and tags.id::text = bulk_runs.value`),
    )
    .select(['bulkRuns.id', 'verb', 'value', 'startedAt', 'finishedAt', 'tags.name as tag'])
    .select([countOf('done').as('done'), countOf('unchanged').as('unchanged'), countOf('failed').as('failed')])
    .where('pickId', '=', pickId)
    .orderBy('bulkRuns.id', 'desc')
    .execute()
  return Promise.all(runs.map(async (run) => ({ ...run, failures: run.failed ? await listFailures(db, run.id) : [] })))
}

function countOf(outcome: 'done' | 'unchanged' | 'failed') {
  return sql<number>`(select count(*) from bulk_results where run_id = bulk_runs.id and outcome = ${outcome})`
}

function listFailures(db: Db, runId: string) {
  return db
    .selectFrom('bulkResults')
    .leftJoin('users', 'users.id', 'bulkResults.userId')
    .select(['bulkResults.userId', 'reason', 'users.id as knownAs', 'firstName', 'lastName', 'email'])
    .where('runId', '=', runId)
    .where('outcome', '=', 'failed')
    .orderBy('sortName')
    .limit(mostFailures)
    .execute()
}
