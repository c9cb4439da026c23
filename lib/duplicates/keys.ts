import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/types.ts'

/** What people are found by beside their columns: cleaned names and address, and keyed hashes of the date of birth. */
export type Searchable = {
  userId: string
  given: string | null
  surname: string | null
  email: string | null
  birth: string | null
  birthYear: string | null
  birthDayMonth: string | null
}

/**
 * Rows (user_id, key) by which the people of `source` can be found. `source` has the address and telephone columns
 * of users, and those of Searchable.
 */
export function keysOf(source: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select distinct person.user_id, hashtextextended(kind || ' ' || value, 0) as key
    from (${foldedPeople(source)}) person
    cross join lateral (values
      ('birth', birth),
      ('phone', phone),
      ('phone', mobile),
      ('email', local || '@' || domain),
      ('local', case when length(local) > 4 then local end),
      ('names', least(given, surname) || ' ' || greatest(given, surname)),
      ('sound', least(given_sound, surname_sound) || ' ' || greatest(given_sound, surname_sound)),
      ('surname', surname),
      ('given', given),
      ('starts', left(surname, 4) || ' ' || left(given, 1)),
      ('starts', left(given, 4) || ' ' || left(surname, 1)),
      ('surname year', surname_sound || ' ' || birth_year),
      ('given year', given_sound || ' ' || birth_year),
      ('surname day', surname_sound || ' ' || birth_day_month),
      ('given day', given_sound || ' ' || birth_day_month),
      ('surname postcode', surname_sound || ' ' || postcode),
      ('given postcode', given_sound || ' ' || postcode),
      ('given city', given_sound || ' ' || city_sound),
      ('surname city', surname_sound || ' ' || city_sound),
      ('postcode', postcode),
      ('city', city_sound),
      ('line', line),
      ('second line', second_line),
      ('line postcode', left(line, 5) || ' ' || postcode),
      ('company surname', company || ' ' || surname_sound),
      ('company given', company || ' ' || given_sound)
    ) keys (kind, value)
    where value is not null`
}

/**
 * Every field folded, as its sound where spelling varies; null if empty. `offset 0` stops the planner from computing
 * each value again for every key.
 */
function foldedPeople(source: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select user_id, birth, birth_year, birth_day_month, phone, mobile, local, domain, given, surname, postcode, line,
      second_line, company, sound_of(given) as given_sound, sound_of(surname) as surname_sound, sound_of(city) as city_sound
    from (
      select user_id, birth, birth_year, birth_day_month, split_part(email, '@', 2) as domain,
        nullif(regexp_replace(split_part(split_part(email, '@', 1), '+', 1), '[^[:alnum:]]', '', 'g'), '') as local,
        ${tail('phone')} as phone, ${tail('mobile')} as mobile,
        ${folded('given')} as given, ${folded('surname')} as surname, ${folded('city')} as city,
        ${folded('postcode')} as postcode, ${folded('address_line_1')} as line, ${folded('address_line_2')} as second_line,
        ${folded('company_name')} as company
      from ${source} source
      offset 0
    ) folded
    offset 0`
}

function folded(column: string): RawBuilder<unknown> {
  return sql`nullif(regexp_replace(search_fold(left(${sql.ref(column)}, 200)), '[^[:alnum:]]', '', 'g'), '')`
}

function tail(column: string): RawBuilder<unknown> {
  return sql`nullif(right(ltrim(regexp_replace(${sql.ref(column)}, '\\D', '', 'g'), '0'), 9), '')`
}

/** A block with more people than this says too little about any two of them. */
const largestBlock = 40

/** The most others to compare one person with: those who share the most and the rarest keys. */
const mostCandidates = 60

/** Two people are compared if their shared keys are this many bits short of telling one person among all. */
const bitsShort = 3

export type Pair = { userA: string; userB: string }

/**
 * Pairs of these people with anyone that are worth comparing, the smaller id first; `asked` has the columns user_id and
 * key.
 */
export async function findCandidates(db: Db, asked: RawBuilder<unknown>): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with asked as materialized (select user_id, key from ${asked} asked),
    everyone as materialized (
      select ln(greatest(2, coalesce(max(people), 0))::float8) / ln(2::float8) as bits
      from duplicate_terms where term = hashtextextended('', 0)
    ),
    blocks as materialized (
      select key, array_agg(user_id) as members,
        (1000 * (min(everyone.bits) - ln(count(*)::float8) / ln(2::float8)))::integer as weight
      from (select distinct key from asked) wanted
      cross join everyone
      cross join lateral (
        select user_id from duplicate_keys where duplicate_keys.key = wanted.key limit ${largestBlock + 1}
      ) block
      group by key having count(*) <= ${largestBlock}
    ),
    shared as (
      select asked.user_id as asked, member.user_id as found, sum(blocks.weight) as weight
      from asked join blocks using (key) cross join lateral unnest(blocks.members) member (user_id)
      where member.user_id is distinct from asked.user_id
      group by 1, 2
    ),
    ranked as (
      select asked, found, weight, row_number() over (partition by asked order by weight desc, found) as place
      from shared
    )
    select distinct least(asked, found) as user_a, greatest(asked, found) as user_b
    from ranked, everyone where place <= ${mostCandidates} and weight >= 1000 * (everyone.bits - ${bitsShort})`.execute(
    db,
  )
  return rows
}
