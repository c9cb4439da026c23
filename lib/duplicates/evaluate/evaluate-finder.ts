import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { type Keyring, parseKeyring } from '../../privacy/vault/vault.ts'
import { refreshDuplicates } from '../refresh-duplicates.ts'
import { countPairs, type Tally } from './count-pairs.ts'
import type { Labelled } from './read-labelled.ts'

const people = 'users'
const others = [
  'user_sensitive',
  ...['queue', 'people', 'keys', 'terms', 'rates', 'groups', 'pairs'].map((name) => `duplicate_${name}`),
]

/** The result of an evaluation. `missed` and `wrong` are positions in the file. */
export type Evaluation = Tally & { records: number; missed: [number, number][]; wrong: [number, number][] }

/**
 * Runs the finder over a labelled file. Temporary tables hide the real ones by name, so every statement of the finder
 * runs unchanged on the file alone. The transaction must be rolled back.
 */
export async function evaluateFinder(trx: Trx, { people: records, truth }: Labelled): Promise<Evaluation> {
  await hideTables(trx)
  const keyring = parseKeyring(`evaluation:${randomBytes(32).toString('base64')}`)
  const ids = records.map((_, index) => idOf(index))
  await keepPeople(trx, keyring, ids, records)
  await sql`insert into duplicate_queue (user_id) select id from users`.execute(trx)
  while ((await refreshDuplicates(trx, keyring, 5000)) > 0);

  const groups = await readGroups(trx)
  const clusters = new Map(ids.flatMap((id, index) => (truth[index] === undefined ? [] : [[id, truth[index]]])))
  return { records: records.length, ...countPairs(clusters, groups), ...faultsOf(ids, clusters, groups) }
}

/** In the order of the file, so that one file always gives one answer. */
function idOf(index: number): string {
  return `00000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}

async function hideTables(trx: Trx): Promise<void> {
  for (const table of [people, ...others])
    await sql`
      create temporary table ${sql.ref(table)} (
        like ${sql.ref(`public.${table}`)} including defaults including generated including identity
        ${sql.raw(table === people ? '' : 'including indexes')}
      ) on commit drop`.execute(trx)
  // Without the other indexes: a file may give one address to several records, which real records never share.
  await sql`create unique index on pg_temp.users (id)`.execute(trx)
}

async function keepPeople(trx: Trx, keyring: Keyring, ids: string[], records: Labelled['people']): Promise<void> {
  for (let from = 0; from < records.length; from += 500) {
    const rows = records.slice(from, from + 500).map((person, index) => ({ id: ids[from + index] ?? '', ...person }))
    await keepRows(trx, rows)
    const births = records.slice(from, from + 500).map(({ dateOfBirth }, index) => ({
      userId: ids[from + index] ?? '',
      field: 'dateOfBirth' as const,
      value: dateOfBirth,
    }))
    await keepSealed(trx, keyring, births)
  }
  await sql`analyze pg_temp.users`.execute(trx)
}

async function keepRows(trx: Trx, rows: (Labelled['people'][number] & { id: string })[]): Promise<void> {
  const column = (name: keyof Labelled['people'][number]) => rows.map((row) => row[name])
  await sql`
    insert into pg_temp.users (
      id, first_name, last_name, email, phone, mobile, address_line_1, address_line_2, city, county, postcode, company_name
    )
    select * from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${column('firstName')}::text[], ${column('lastName')}::text[],
      ${column('email')}::text[], ${column('phone')}::text[], ${column('mobile')}::text[],
      ${column('addressLine1')}::text[], ${column('addressLine2')}::text[], ${column('city')}::text[],
      ${column('county')}::text[], ${column('postcode')}::text[], ${column('companyName')}::text[]
    )`.execute(trx)
}

async function readGroups(trx: Trx): Promise<string[][]> {
  const pairs = await trx
    .selectFrom('duplicatePairs')
    .select(['groupId', 'userA', 'userB'])
    .where('state', '=', 'suggested')
    .execute()
  return [...Map.groupBy(pairs, ({ groupId }) => groupId).values()].map((found) => [
    ...new Set(found.flatMap(({ userA, userB }) => [userA, userB])),
  ])
}

function faultsOf(ids: string[], truth: Map<string, string>, groups: string[][]) {
  const place = new Map(ids.map((id, index) => [id, index]))
  const groupOf = new Map(groups.flatMap((members, index) => members.map((id): [string, number] => [id, index])))
  const clusters = [...Map.groupBy(truth.keys(), (id) => truth.get(id)).values()]
  const pick = (sets: string[][], isFault: (a: string, b: string) => boolean) =>
    sets.flatMap(pairsIn).flatMap(([a, b]): [number, number][] => {
      const [first, second] = [place.get(a), place.get(b)]
      return first !== undefined && second !== undefined && isFault(a, b) ? [[first, second]] : []
    })
  return {
    missed: pick(clusters, (a, b) => !groupOf.has(a) || groupOf.get(a) !== groupOf.get(b)),
    wrong: pick(groups, (a, b) => truth.has(a) && truth.has(b) && truth.get(a) !== truth.get(b)),
  }
}

function pairsIn(ids: string[]): [string, string][] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]))
}
