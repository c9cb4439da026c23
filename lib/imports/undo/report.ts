import { sql } from 'kysely'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Db, Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'

const mostDetails = 200

export type UndoOutcome = 'restored' | 'kept' | 'cannot'

/** How many bookings, people and fields had each outcome; `details` names those not undone. */
export type UndoReport = Record<UndoOutcome, number> & {
  details: { what: 'booking' | 'person' | 'field'; id: string; outcome: UndoOutcome; field?: string }[]
}

/** Leaves `run_changes`: the run's changes of people, before undoing records changes of its own. */
export async function rememberChanges(trx: Trx, runId: string): Promise<void> {
  await makeTempTable(
    trx,
    temp.runChanges,
    sql`
    select user_id, before, after from import_user_changes where run_id = ${runId}
  `,
  )
}

export async function countOutcomes(db: Db): Promise<UndoReport> {
  const outcomes = sql`
    select 'booking' as what, booking_id as id, 'restored' as outcome, null as field from ${temp.restoredBookings}
    where booking_id in (select booking_id from ${temp.removable} union select booking_id from ${temp.winners})
    union all
    select 'booking', booking_id, case why when 'edited' then 'kept' else 'cannot' end, null from ${temp.pinned}
    union all
    select 'booking', booking_id, 'cannot', null from ${temp.lost} where booking_id not in (select booking_id from ${temp.removable})
    union all
    select 'person', user_id, case when is_edited then 'kept' when has_dependents then 'cannot' else 'restored' end, null
    from ${temp.madePeople}
    union all
    select 'field', change.user_id, case
        when users.field_origins -> field.name ->> 'source' <> 'import'
          and users.field_origins -> field.name is distinct from field.value -> 'origins' -> field.name then 'kept'
        when users.field_origins -> field.name = change.after -> field.name -> 'origins' -> field.name then 'cannot'
        else 'restored' end, field.name
    from ${temp.runChanges} change
    join users on users.id = change.user_id
    cross join lateral jsonb_each(change.before) as field (name, value)
    where field.value ? 'values'
      and change.user_id not in (select user_id from ${temp.madePeople})
  `
  const { rows: counts } = await sql<{ outcome: UndoOutcome; things: number }>`
    select outcome, count(distinct (what, id, field))::int as things from (${outcomes}) told group by outcome
  `.execute(db)
  const { rows: details } = await sql<UndoReport['details'][number]>`
    select distinct what, id, outcome, field from (${outcomes}) told where outcome <> 'restored' limit ${mostDetails}
  `.execute(db)
  const count = (outcome: UndoOutcome) => counts.find((row) => row.outcome === outcome)?.things ?? 0
  return { restored: count('restored'), kept: count('kept'), cannot: count('cannot'), details }
}
