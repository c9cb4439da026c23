import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { compareCandidates } from './compare/compare-candidates.ts'
import { readTraits } from './compare/comparer.ts'
import { regroup } from './groups/regroup.ts'
import { indexPeople } from './index-people.ts'
import { countPeople } from './learn/count-people.ts'
import { ensureLearned } from './learn/read-learned.ts'
import { noteLookedAt, reviseLearned } from './learn/revise-learned.ts'
import { isAloneWithFinder } from './lock-finder.ts'
import { birthKeyOf } from './read-people.ts'

/**
 * Compares up to `limit` changed people, then regroups everyone linked to them. Returns how many; 0 if none is queued
 * or another process is at work.
 */
export async function refreshDuplicates(trx: Trx, keyring: Keyring, limit = 300): Promise<number> {
  if (!(await isAloneWithFinder(trx))) return 0
  // Compiling these statements takes longer than running them.
  await sql`select set_config('jit', 'off', true)`.execute(trx)
  await noticeNewKey(trx, keyring)

  const changed = await takeQueued(trx, true, limit)
  if (changed.length > 0) {
    await compareAgain(trx, keyring, changed)
    return changed.length
  }
  if (await isAnyoneQueued(trx)) await reviseLearned(trx, keyring, await countPeople(trx))
  const waiting = await takeQueued(trx, false, limit)
  if (waiting.length > 0) await dequeueGrouped(trx, await regroup(trx, keyring, waiting))
  return waiting.length
}

async function compareAgain(trx: Trx, keyring: Keyring, ids: string[]): Promise<void> {
  const mates = await listMates(trx, ids)
  const people = await readTraits(trx, keyring, ids)
  const gone = ids.filter((id) => !people.has(id))
  await indexPeople(trx, [...people.values()], gone, birthKeyOf(keyring))
  await compareCandidates(trx, keyring, ids)
  await queueLinked(trx, ids, mates)
  await noteLookedAt(trx, ids.length)
}

/** A person without any pair belongs to no group. */
async function queueLinked(trx: Trx, ids: string[], mates: string[]): Promise<void> {
  await sql`
    insert into duplicate_queue (user_id, is_changed)
    select unnest(${mates}::uuid[]), false
    union
    select user_a, false from duplicate_pairs where user_a = any(${ids}::uuid[])
    union
    select user_b, false from duplicate_pairs where user_b = any(${ids}::uuid[])`.execute(trx)
}

/** Dates of birth are hashed with a key derived from the current one, so a rotation means hashing them again. */
async function noticeNewKey(trx: Trx, { current }: Keyring): Promise<void> {
  await ensureLearned(trx, current.kid)
  const { rows } = await sql<{ isNew: boolean }>`
    with noted as (
      update duplicate_rates set birth_key_id = ${current.kid}
      where birth_key_id is distinct from ${current.kid} returning birth_key_id
    )
    select exists (select from noted) as is_new`.execute(trx)
  if (!rows[0]?.isNew) return
  await sql`
    insert into duplicate_queue (user_id) select user_id from user_sensitive where date_of_birth is not null`.execute(
    trx,
  )
}

async function takeQueued(trx: Trx, isChanged: boolean, limit: number): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    with next as (
      select distinct user_id
      from (select user_id from duplicate_queue where is_changed = ${isChanged} order by id limit ${limit}) first
    ),
    taken as (
      delete from duplicate_queue where user_id in (select user_id from next) and is_changed = ${isChanged}
      returning user_id
    )
    select distinct user_id from taken order by user_id`.execute(trx)
  return rows.map(({ userId }) => userId)
}

/** Everyone linked to those who were waiting has been grouped with them. */
async function dequeueGrouped(trx: Trx, ids: string[]): Promise<void> {
  await sql`delete from duplicate_queue where not is_changed and user_id = any(${ids}::uuid[])`.execute(trx)
}

/** People who are in a group with them now, and may not be afterwards. */
async function listMates(trx: Trx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(array[mate.user_a, mate.user_b]) as id
    from duplicate_pairs mine join duplicate_pairs mate on mate.group_id = mine.group_id
    where mine.user_a = any(${ids}::uuid[]) or mine.user_b = any(${ids}::uuid[])`.execute(trx)
  return rows.map(({ id }) => id)
}

async function isAnyoneQueued(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ isAny: boolean }>`select exists (select from duplicate_queue) as is_any`.execute(trx)
  return rows[0]?.isAny ?? false
}
