import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import { termsOf } from './compare/rarity.ts'
import { searchable } from './compare/searchable.ts'
import type { Traits } from './compare/traits.ts'
import { keysOf, type Searchable } from './keys.ts'

/** Rebuilds the keys and term counts of these people. `gone` are people who can no longer be found. */
export async function indexPeople(trx: Trx, people: Traits[], gone: string[], birthKey: KeyObject): Promise<void> {
  const ids = people.map(({ id }) => id)
  await forget(trx, [...ids, ...gone])

  await keepTerms(trx, people, birthKey)
  await keepKeys(trx, people, birthKey)
}

async function forget(trx: Trx, ids: string[]): Promise<void> {
  await sql`
    with gone as (delete from duplicate_people where user_id = any(${ids}::uuid[]) returning user_id, keys, terms),
    keys as (
      delete from duplicate_keys using gone, unnest(gone.keys) taken (key)
      where duplicate_keys.key = taken.key and duplicate_keys.user_id = gone.user_id
    ),
    fewer as (select term, count(*) as people from gone, unnest(gone.terms) term group by term)
    update duplicate_terms set people = duplicate_terms.people - fewer.people
    from fewer where duplicate_terms.term = fewer.term`.execute(trx)
}

async function keepTerms(trx: Trx, people: Traits[], birthKey: KeyObject): Promise<void> {
  const rows = people.flatMap((traits) => termsOf(traits, birthKey).map((term) => ({ id: traits.id, term })))
  await sql`
    with given as (
      select user_id, hashtextextended(term, 0) as term
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ term }) => term)}::text[]) as rows (user_id, term)
    ),
    counted as (
      insert into duplicate_terms as kept (term, people)
      select term, count(*) from given group by term order by term
      on conflict (term) do update set people = kept.people + excluded.people
    )
    insert into duplicate_people (user_id, keys, terms)
    select user_id, '{}', array_agg(term) from given group by user_id`.execute(trx)
}

async function keepKeys(trx: Trx, people: Traits[], birthKey: KeyObject): Promise<void> {
  const found = people.map((traits) => searchable(traits, birthKey))
  const source = sql`(
    select found.*, phone, mobile, city, postcode, address_line_1, address_line_2, company_name
    from users join ${searchableRows(found)} on found.user_id = users.id
  )`
  await sql`
    with keys as materialized (${keysOf(source)}),
    kept as (insert into duplicate_keys (key, user_id) select key, user_id from keys order by key)
    update duplicate_people set keys = mine.keys
    from (select user_id, array_agg(key) as keys from keys group by user_id) mine
    where duplicate_people.user_id = mine.user_id`.execute(trx)
}

function searchableRows(found: Searchable[]) {
  const column = (name: keyof Searchable) => found.map((each) => each[name])
  return sql`unnest(
    ${column('userId')}::uuid[], ${column('given')}::text[], ${column('surname')}::text[], ${column('email')}::text[],
    ${column('birth')}::text[], ${column('birthYear')}::text[], ${column('birthDayMonth')}::text[]
  ) as found (user_id, given, surname, email, birth, birth_year, birth_day_month)`
}
