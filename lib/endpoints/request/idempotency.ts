import { createHash, hkdfSync } from 'node:crypto'
import { sql } from 'kysely'
import type { StaffActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { authSecret } from '../../env.ts'
import { log } from '../../log.ts'
import { type Keyring, open, seal } from '../../privacy/vault/vault.ts'
import { Problem } from '../answer/problem.ts'
import { type KeptAnswer, keptAnswer } from '../answer/to-response.ts'

/** A request's caller, Idempotency-Key and contents. */
export type Claim = { caller: string; key: string; requestHash: Buffer }

const header = 'idempotency-key'
const keptHours = 48
const answerErased = 'This was done already. Its answer is gone, since somebody’s personal data was erased after it.'
const longestWork = '10 minutes'

/** Reads the claim of a POST with an Idempotency-Key; undefined without one. `content` is the body, or stands for it. */
export function readClaim(actor: StaffActor, request: Request, content: Buffer | string): Claim | undefined {
  const key = request.headers.get(header)
  if (request.method !== 'POST' || key === null) return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Problem(400, { faults: [{ path: 'Idempotency-Key', message: 'Send 1 to 255 visible characters.' }] })

  const { pathname, search } = new URL(request.url)
  const requestHash = hashed(`${request.method} ${pathname}${search}\n`, content)
  return { caller: callerOf(actor), key, requestHash }
}

/** Does the work once per claim, in this transaction; a repeated request gets the first answer. Streams are not stored. */
export async function answerOnce(
  trx: Trx,
  claim: Claim,
  work: () => Promise<KeptAnswer | Response>,
): Promise<KeptAnswer | Response> {
  await holdClaim(trx, claim)
  const earlier = await findEarlier(trx, claim)
  if (earlier) return earlier

  const answer = await work()
  if (answer instanceof Response) return answer
  await keep(trx, claim, answer)
  await forgetAnswers(trx, new Date(), 100)
  return answer
}

/** Does work that opens its own transactions once per claim. Ten minutes after a process died half way, it may run again. */
export async function conductOnce(
  db: Db,
  claim: Claim,
  work: () => Promise<KeptAnswer | Response>,
): Promise<KeptAnswer | Response> {
  const earlier = await inTransaction(db, async (trx) => {
    await holdClaim(trx, claim)
    const found = await findEarlier(trx, claim)
    if (!found) await keep(trx, claim, undefined)
    return found
  })
  if (earlier) return earlier

  try {
    const answer = await work()
    await inTransaction(db, (trx) => (answer instanceof Response ? forget(trx, claim) : keep(trx, claim, answer)))
    return answer
  } catch (error) {
    await inTransaction(db, (trx) => forget(trx, claim))
    throw error
  }
}

// Never waits for the lock: a second request learns at once that the first is still running.
async function holdClaim(trx: Trx, { caller, key }: Claim): Promise<void> {
  const name = hashed(caller, '\n', key).readBigInt64BE()
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${name}) as held`.execute(trx)
  if (!rows[0]?.held) throw inFlight()
}

// A separate query after the lock: one begun before it would not see an answer just stored.
async function findEarlier(trx: Trx, claim: Claim): Promise<KeptAnswer | undefined> {
  const found = await ours(trx, claim)
    .select(['requestHash', 'answer', 'isAnswerErased'])
    .select(sql<boolean>`answer is null and created_at < now() - ${longestWork}::interval`.as('isAbandoned'))
    .executeTakeFirst()
  if (!found || (found.isAbandoned && !found.isAnswerErased)) return undefined
  if (!found.requestHash.equals(claim.requestHash)) throw new Problem(422)
  if (found.isAnswerErased) throw new Problem(409, { detail: answerErased })
  if (!found.answer) throw inFlight()

  const answer = keptAnswer.parse(JSON.parse(open(keyringOf(claim), placeOf(claim), found.answer)))
  log.info({ caller: claim.caller }, 'a kept answer was given again')
  return { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } }
}

function ours(trx: Trx, { caller, key }: Claim) {
  return trx.selectFrom('idempotencyKeys').where('caller', '=', caller).where('keyHash', '=', hashed(key))
}

async function keep(trx: Trx, claim: Claim, answer: KeptAnswer | undefined): Promise<void> {
  const sealed = answer ? seal(keyringOf(claim), placeOf(claim), JSON.stringify(answer)) : null
  const { caller, key, requestHash } = claim
  await trx
    .insertInto('idempotencyKeys')
    .values({ caller, keyHash: hashed(key), requestHash, answer: sealed })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'keyHash'])
        .doUpdateSet({ requestHash, answer: sealed, isAnswerErased: false, createdAt: sql`now()` }),
    )
    .execute()
}

async function forget(trx: Trx, { caller, key }: Claim): Promise<void> {
  await trx.deleteFrom('idempotencyKeys').where('caller', '=', caller).where('keyHash', '=', hashed(key)).execute()
}

/** Deletes answers older than two days, at most `most`. Skips locked rows, so that two cleanups never wait. */
export async function forgetAnswers(trx: Trx, now: Date, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from idempotency_keys where (caller, key_hash) in (
      select caller, key_hash from idempotency_keys
      where created_at < ${now}::timestamptz - make_interval(hours => ${keptHours})
      limit ${most} for update skip locked)
  `.execute(trx)
  return Number(numAffectedRows)
}

/**
 * Takes every kept answer out of its row, since nothing tells whom an answer is about: only its caller can open it. The
 * rows stay, so that no request is worked on twice.
 */
export async function eraseAnswers(trx: Trx): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('idempotencyKeys')
    .set({ answer: null, isAnswerErased: true })
    .where('answer', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function callerOf({ via, userId }: StaffActor): string {
  return via.kind === 'key' ? `key:${via.id}` : `user:${userId ?? via.id}`
}

/** The key that seals an answer, derived from the caller's Idempotency-Key, since answers hold personal data. */
function keyringOf({ caller, key }: Claim): Keyring {
  const derived = Buffer.from(hkdfSync('sha256', `${authSecret()}${key}`, caller, 'idempotency', 32))
  const current = { kid: 'request', key: derived }
  return { current, keys: new Map([[current.kid, current.key]]) }
}

function placeOf({ caller }: Claim) {
  return { table: 'idempotency_keys', column: 'answer', rowId: caller }
}

function hashed(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function inFlight(): Problem {
  const detail = 'A request with this Idempotency-Key is still being worked on.'
  return new Problem(409, { detail, headers: { 'retry-after': '1' } })
}
