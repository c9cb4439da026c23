import { sql } from 'kysely'
import { recordImported } from '../../activity/record-imported.ts'
import { makeEmptyTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'
import { personFields } from './person-fields.ts'

/**
 * Logs one row per person created or changed, and one per person with several records that lists the values that lost.
 */
export async function tellActivity(trx: Trx, runId: string): Promise<{ profilesMerged: number }> {
  await makeEmptyTempTable(trx, temp.activity)
  await sql`
    insert into ${temp.activity}
    select desired.user_id, case when is_new then 'user.created' else 'user.updated' end,
      case when is_new then 'Came in with the legacy import' else 'Enriched by the legacy import' end
        || case coalesce(fresh.bookings, 0) when 0 then '' when 1 then ': 1 booking'
          else ': ' || fresh.bookings || ' bookings' end,
      jsonb_build_object('run', ${runId}::text, 'bookings', coalesce(fresh.bookings, 0)),
      coalesce(changed.changes, '{}')
    from ${temp.desired}
    left join (select user_id, count(*) as bookings from ${temp.winners} group by user_id) fresh using (user_id)
    left join (
      select user_id, jsonb_object_agg(field.name, jsonb_build_object(
        'before', field.value -> 'values' -> field.name, 'after', after -> field.name -> 'values' -> field.name
      )) as changes
      from import_user_changes, jsonb_each(before) as field (name, value)
      where run_id = ${runId} and field.value ? 'values' group by user_id
    ) changed using (user_id)
    where desired.is_new or fresh.bookings > 0 or changed.user_id is not null
  `.execute(trx)
  const merged = await tellMerged(trx, runId)
  await recordImported(trx, temp.activity)
  return { profilesMerged: merged }
}

/** The values of a person's imported records that differ from what the person shows now, by field. */
async function tellMerged(trx: Trx, runId: string): Promise<number> {
  const said = personFields
    .filter(({ names }) => names[0] !== 'customerType')
    .map(({ names, columns }) => {
      const value = `nullif(concat_ws(' ', ${columns.map((column) => `feed.${column}`).join(', ')}), '')`
      const kept = `concat_ws(' ', ${columns.map((column) => `users.${column}`).join(', ')})`
      return `('${names.length > 1 ? 'name' : names[0]}', ${value}, ${kept})`
    })
  const merged = await sql`
    insert into ${temp.activity}
    select fed.user_id, 'profile.merged', 'Joined from ' || fed.records || ' legacy records',
      jsonb_build_object('run', ${runId}::text, 'records', fed.records, 'lost', coalesce(losers.lost, '{}')), '{}'
    from (select user_id, records from ${temp.weighed} where records > 1) fed
    left join (
      select user_id, jsonb_object_agg(field, values) as lost from (
        select feed.user_id, said.field, jsonb_agg(distinct said.value) as values
        from ${temp.weighed}
        join ${temp.feed} using (user_id)
        join users on users.id = feed.user_id
        cross join lateral (values ${sql.raw(said.join(', '))}) as said (field, value, kept)
        where weighed.records > 1 and said.value <> said.kept
        group by feed.user_id, said.field
      ) by_field group by user_id
    ) losers using (user_id)
  `.execute(trx)
  return Number(merged.numAffectedRows ?? 0)
}
