import { sql } from 'kysely'
import { analyseTempTable, makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'
import { type PersonField, personFields } from './person-fields.ts'

// What refreshFiguresOf will find: new people are made with it, so that it need not write each of them again.
const figures = `
  count(*) filter (where is_writable and status <> 'cancelled')::int as total_bookings,
  min(created_at) filter (where is_writable and status <> 'cancelled') as first_booking_date,
  max(created_at) filter (where is_writable and status <> 'cancelled') as last_booking_date,
  coalesce(sum(final_amount) filter (where is_writable and paid_at is not null and not is_refunded), 0) as total_spent`

const newest = 'order by effective_at desc, settle_hash desc'

/**
 * For each person with imported records: the newest non-empty value of each field with its moment (`weighed`), and the
 * resulting fields once edits by hand are considered (`desired`). A person whom a legacy import made and no record
 * mentions now is left out, so that a person kept for dependent rows is unchanged.
 */
export async function weighValues(trx: Trx): Promise<void> {
  const columns = personFields.flatMap(({ columns, values, saysOne }) => [
    ...columns.map((column, at) => `(array_agg(${values[at]} ${newest}) filter (where ${saysOne}))[1] as ${column}`),
    `max(effective_at) filter (where ${saysOne}) as ${columns[0]}_at`,
  ])
  await makeTempTable(
    trx,
    temp.weighed,
    sql`
    select user_id, count(*)::int as records, min(created_at) as first_created,
      greatest(max(created_at), max(paid_at)) as last_activity, ${sql.raw(figures)},
      ${sql.raw(columns.join(', '))}
    from ${temp.feed} group by user_id
  `,
  )
  await weighParticipants(trx)
  await sql`
    insert into ${temp.weighed} (user_id, records)
    select user_id, 0 from ${temp.people}
    where user_id not in (select user_id from ${temp.weighed})
      and not exists (
        select from users join import_runs maker on maker.id = users.import_run_id and maker.kind = 'legacy'
        where users.id = people.user_id
      )
  `.execute(trx)
  await analyseTempTable(trx, temp.weighed)
  await desireNew(trx)
  await desireChanged(trx)
  await analyseTempTable(trx, temp.desired)
}

/** People whom only seats tell of: their newest name, and nothing else. */
async function weighParticipants(trx: Trx): Promise<void> {
  await sql`
    insert into ${temp.weighed} (user_id, records, first_created, last_activity, first_name, last_name, first_name_at)
    select user_id, 0, min(created_at), max(created_at),
      (array_agg(first_name order by effective_at desc, settle_hash desc, seat_number) filter (where is_named))[1],
      (array_agg(last_name order by effective_at desc, settle_hash desc, seat_number) filter (where is_named))[1],
      max(effective_at) filter (where is_named)
    from (
      select participants.user_id, seats.created_at, seats.effective_at, seats.settle_hash, seats.seat_number,
        seats.first_name, seats.last_name, coalesce(seats.first_name, seats.last_name) is not null as is_named
      from ${temp.participants}
      join ${temp.resolved} on resolved.user_id = participants.user_id
      join ${temp.seats} on seats.email = resolved.email
      union
      select participants.user_id, stored.created_at, stored.effective_at, stored.settle_hash, attendee.seat_number,
        attendee.first_name, attendee.last_name, coalesce(attendee.first_name, attendee.last_name) is not null
      from ${temp.participants}
      join booking_attendees attendee on attendee.user_id = participants.user_id
      join legacy_bookings stored on stored.booking_id = attendee.booking_id
      where not participants.is_new and attendee.booking_id not in (select booking_id from ${temp.seats})
    ) named
    group by user_id
  `.execute(trx)
}

async function desireNew(trx: Trx): Promise<void> {
  const origins = personFields.map(
    ({ names, columns }) =>
      `case when ${columns[0]}_at is not null then jsonb_build_object(${names
        .map((name) => `'${name}', jsonb_build_object('at', ${columns[0]}_at, 'source', 'import')`)
        .join(', ')}) else '{}' end`,
  )
  const columns = personFields.flatMap((field) => field.columns)
  const values = columns.map((column) => (column === 'customer_type' ? `coalesce(${column}, 'individual')` : column))
  await makeTempTable(
    trx,
    temp.desired,
    sql`
    select weighed.user_id, true as is_new, fresh.email, weighed.records, weighed.first_created as created_at,
      weighed.last_activity, coalesce(weighed.total_bookings, 0) as total_bookings, weighed.first_booking_date,
      weighed.last_booking_date, coalesce(weighed.total_spent, 0) as total_spent, ${sql.raw(origins.join(' || '))} as field_origins, ${sql.raw(
        values.map((value, at) => `${value} as ${columns[at]}`).join(', '),
      )},
      '{}'::jsonb as before, '{}'::jsonb as after, null::integer as version
    from ${temp.weighed}
    join (select user_id, email from ${temp.people} where is_new union all select user_id, email from ${temp.participants} where is_new)
      fresh using (user_id)
  `,
  )
}

/** Someone who was there: an import wins over what is older than it, and a hand edit keeps its date. */
async function desireChanged(trx: Trx): Promise<void> {
  const columns = personFields.flatMap((field) => field.columns)
  const bases = personFields.map(baseOf).join('\n')
  const picked = personFields.flatMap((field) =>
    field.columns.map((column, at) => `case when ${wins(field)} then weighed.${column} else ${kept(field, at)} end`),
  )
  const origins = personFields.map((field) => originsOf(field)).join(' || ')
  await sql`
    insert into ${temp.desired} (user_id, is_new, email, records, created_at, last_activity, field_origins, before, after,
      version, ${sql.raw(columns.join(', '))})
    select users.id, false, users.email, weighed.records,
      case when maker.kind is distinct from 'legacy' then least(coalesce(noted.created_at, users.created_at), weighed.first_created)
        else coalesce(weighed.first_created, users.created_at) end,
      greatest(users.last_activity_date, weighed.last_activity),
      users.field_origins - array[${sql.raw(personFields.flatMap(({ names }) => names.map((name) => `'${name}'`)).join(', '))}]
        || ${sql.raw(origins)}, '{}', '{}', users.version,
      ${sql.raw(picked.join(', '))}
    from ${temp.weighed}
    join users on users.id = weighed.user_id
    left join import_runs maker on maker.id = users.import_run_id
    left join ${temp.people} on people.user_id = weighed.user_id
    left join lateral (
      select (before -> 'createdAt' ->> 'at')::timestamptz as created_at from import_user_changes change
      where change.user_id = users.id and before ? 'createdAt' order by change.id limit 1
    ) noted on true
    ${sql.raw(bases)}
    where not coalesce(people.is_staff, false)
  `.execute(trx)
}

/** What a field would be had no import ever fed it: the hand-made value, its moment and its origin, as jsonb. */
function baseOf({ names, columns, unsaid = '' }: PersonField): string {
  const base = `${columns[0]}_base`
  const current = names.map((name, at) => `'${name}', to_jsonb(users.${columns[at]})`).join(', ')
  const origins = names.map((name) => `users.field_origins -> '${name}'`)
  const isByHand = origins.map((origin) => `${origin} ->> 'source' <> 'import'`).join(' or ')
  const isByImport = origins.map((origin) => `${origin} ->> 'source' = 'import'`).join(' or ')
  const latest = origins.map((origin) => `(${origin} ->> 'at')::timestamptz`).join(', ')
  const isUnsaid = `coalesce(${columns.map((column) => `users.${column}`).join(', ')}, '${unsaid}') = '${unsaid}'`
  return `cross join lateral (
    select case
      when ${isByHand} then jsonb_build_object('values', jsonb_build_object(${current}), 'at', greatest(${latest}),
        'origins', jsonb_strip_nulls(jsonb_build_object(${names.map((name, at) => `'${name}', ${origins[at]}`).join(', ')})))
      when ${isByImport} then (
        select change.before -> '${names[0]}' from import_user_changes change
        where change.user_id = users.id and change.before -> '${names[0]}' ->> 'isBase' = 'true'
        order by change.id desc limit 1
      )
      when ${isUnsaid} then null
      else jsonb_build_object('values', jsonb_build_object(${current}), 'at', users.created_at, 'origins', '{}'::jsonb)
    end as value
  ) ${base}`
}

function wins({ columns, names, onlyFills }: PersonField): string {
  const [first] = columns
  const isFilled = onlyFills ? ` and ${first}_base.value -> 'values' ->> '${names[0]}' is null` : ''
  return `weighed.${first}_at > coalesce((${first}_base.value ->> 'at')::timestamptz, '-infinity')${isFilled}`
}

function kept({ names, columns }: PersonField, at: number): string {
  const value = `${columns[0]}_base.value -> 'values' ->> '${names[at]}'`
  return columns[at] === 'customer_type' ? `coalesce(${value}, 'individual')` : value
}

function originsOf(field: PersonField): string {
  const [first] = field.columns
  const fresh = `jsonb_build_object('at', weighed.${first}_at, 'source', 'import')`
  return `case when ${wins(field)} then jsonb_build_object(${field.names.map((name) => `'${name}', ${fresh}`).join(', ')})
    else coalesce(${first}_base.value -> 'origins', '{}') end`
}
