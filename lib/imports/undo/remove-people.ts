import { sql } from 'kysely'
import { recordImported } from '../../activity/record-imported.ts'
import { listReferencesTo } from '../../db/references-to.ts'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { handOverPeople } from '../../people/imported/hand-over-people.ts'
import { removeImportedPeople } from '../../people/imported/remove-imported-people.ts'
import { removeSealed } from '../../privacy/sealed/remove-sealed.ts'
import { temp } from '../temp-tables.ts'

/** The rows that an import itself attaches to a person. */
const ownRows = new Set(['user_identities.user_id', 'user_sensitive.user_id', 'import_user_changes.user_id'])

/** Removes the people a run created, unless a colleague edited them or other rows depend on them. */
export async function removePeople(trx: Trx, runId: string): Promise<void> {
  const references = (await listReferencesTo(trx, ['users'])).filter(
    ({ table, column }) => !ownRows.has(`${table}.${column}`),
  )
  const dependents = references.map(
    ({ table, column }) => `exists (select from ${table} dependent where dependent.${column} = users.id)`,
  )
  await makeTempTable(
    trx,
    temp.madePeople,
    sql`
    select users.id as user_id, exists (
        select from jsonb_each(users.field_origins) origin where origin.value ->> 'source' <> 'import'
      ) as is_edited,
      users.merged_into_id is not null
        or exists (select from user_identities known where known.user_id = users.id and known.channel <> 'email')
        or ${sql.raw(dependents.join(' or '))} as has_dependents
    from users where users.import_run_id = ${runId}
  `,
  )
  await makeTempTable(
    trx,
    temp.removablePeople,
    sql`
    select user_id from ${temp.madePeople} where not is_edited and not has_dependents
  `,
  )
  await tell(trx, runId)
  await sql`delete from import_user_changes where user_id in (select user_id from ${temp.removablePeople})`.execute(trx)
  await removeSealed(trx, temp.removablePeople)
  await removeImportedPeople(trx, temp.removablePeople)
  await handOver(trx, runId)
}

/** A person kept because of another run's records counts as created by that run. */
async function handOver(trx: Trx, runId: string): Promise<void> {
  await makeTempTable(
    trx,
    temp.handedOver,
    sql`
    select told.user_id, (array_agg(stored.run_id order by stored.run_id))[1] as run_id
    from (
      select user_id, id as booking_id from bookings where user_id in (select user_id from ${temp.madePeople})
      union all
      select user_id, booking_id from booking_attendees where user_id in (select user_id from ${temp.madePeople})
    ) told
    join legacy_bookings stored on stored.booking_id = told.booking_id and stored.run_id <> ${runId}
    group by told.user_id
  `,
  )
  await handOverPeople(trx, temp.handedOver)
}

async function tell(trx: Trx, runId: string): Promise<void> {
  await makeTempTable(
    trx,
    temp.activity,
    sql`
    select user_id, 'user.removed' as activity_type, 'Removed with the import that made this person' as activity_description,
      jsonb_build_object('run', ${runId}::text) as details, '{}'::jsonb as changes
    from ${temp.removablePeople}
  `,
  )
  await recordImported(trx, temp.activity)
}
