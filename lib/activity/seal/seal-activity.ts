import { sql } from 'kysely'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { log } from '../../log.ts'
import { foundation, hashBlock } from './hash-block.ts'

const rowsPerBlock = 1000

/** A new block. Its hash also goes to the process log, as evidence outside the database. */
type LaidBlock = { number: number; rows: number; hash: string }

/**
 * Seals every settled row, one block per transaction. Writers never wait for it, and only one of several runs seals at a
 * time.
 */
export async function sealActivity(db: Db, signal?: AbortSignal, size = rowsPerBlock): Promise<LaidBlock[]> {
  const laid: LaidBlock[] = []
  while (!signal?.aborted) {
    const block = await inTransaction(db, (trx) => layBlock(trx, size))
    if (block) laid.push(block)
    if (block) log.info(block, 'activity sealed')
    if (!block || block.rows < size) break
  }
  return laid
}

async function layBlock(trx: Trx, size: number): Promise<LaidBlock | undefined> {
  if (!(await isAlone(trx))) return undefined
  const certain = await findCertain(trx)
  if (!certain) return undefined

  const last = await trx
    .selectFrom('activityBlocks')
    .select(['number', 'lastId', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = await listRows(trx, { after: last?.lastId, before: certain, size })
  const lastId = rows.at(-1)?.id
  if (!lastId) return undefined

  const number = (last?.number ?? 0) + 1
  const hash = hashBlock(last?.hash ?? foundation, number, rows)
  const rowDigests = Buffer.concat(rows.map(({ digest }) => digest))
  await trx
    .insertInto('activityBlocks')
    .values({ number, lastId, hash, rowDigests, rowIds: rows.map(({ id }) => id) })
    .execute()
  return { number, rows: rows.length, hash: hash.toString('hex') }
}

async function isAlone(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('activity_seal')) as free`.execute(trx)
  return rows[0]?.free ?? false
}

/**
 * The lowest id that an uncommitted row could still have; undefined while unknown. Ids begin with their time, and a writer
 * holds a visible table lock from before it makes an id until commit: rows older than the oldest writer are settled. The
 * two seconds allow for a clock set back.
 */
async function findCertain(trx: Trx): Promise<string | undefined> {
  const { rows } = await sql<{ certain: string | null }>`
    with writer as (
      select coalesce(min(coalesce(session.xact_start, '-infinity')), 'infinity') as since
      from pg_locks held
      left join pg_stat_activity session on session.pid = held.pid
      where held.locktype = 'relation' and held.relation = 'user_activity_logs'::regclass
        and held.database = (select oid from pg_database where datname = current_database())
        and held.mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
    ),
    moment as (select least(statement_timestamp(), since) - interval '2 seconds' as at from writer)
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid as certain
    from moment where at > '-infinity'
  `.execute(trx)
  return rows[0]?.certain ?? undefined
}

type Range = { after: string | undefined; before: string; size: number }

async function listRows(trx: Trx, { after, before, size }: Range): Promise<{ id: string; digest: Buffer }[]> {
  let query = trx
    .selectFrom('userActivityLogs as log')
    .select(['log.id', sql<Buffer>`coalesce(activity_digest(log), decode(repeat('00', 32), 'hex'))`.as('digest')])
    .where('log.id', '<', before)
    .orderBy('log.id')
    .limit(size)
  if (after) query = query.where('log.id', '>', after)
  return query.execute()
}
