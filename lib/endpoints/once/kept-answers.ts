import { hkdfSync } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { authSecret } from '../../env.ts'
import { log } from '../../log.ts'
import { type Keyring, open, seal } from '../../privacy/vault/vault.ts'
import { type Claim, hashed } from './claim.ts'
import { wasErasedSince } from './erase-answers.ts'

/** What is on record for a claim: the first answer as text, or why there is none to give. */
type Kept = { kind: 'answer'; text: string } | { kind: 'other request' } | { kind: 'unkept' } | { kind: 'in flight' }

const keptHours = 48
const longestWork = '10 minutes'

/** Takes the claim for this transaction without waiting; false while another transaction holds it. */
export async function tryClaim(trx: Trx, claim: Claim): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${lockOf(claim)}) as held`.execute(trx)
  return rows[0]?.held ?? false
}

/** Takes the claim, after waiting for a transaction that holds it. */
export async function waitForClaim(trx: Trx, claim: Claim): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(claim)})`.execute(trx)
}

/** What is on record for a claim. Take the claim first: an earlier query would miss an answer just stored. */
export async function findKept(trx: Trx, claim: Claim): Promise<Kept | undefined> {
  const found = await ours(trx, claim)
    .select(['requestHash', 'answer', 'isAnswerErased'])
    .select(sql<boolean>`answer is null and created_at < now() - ${longestWork}::interval`.as('isAbandoned'))
    .executeTakeFirst()
  if (!found || (found.isAbandoned && !found.isAnswerErased)) return undefined
  if (!found.requestHash.equals(claim.requestHash)) return { kind: 'other request' }
  if (found.isAnswerErased) return { kind: 'unkept' }
  if (!found.answer) return { kind: 'in flight' }

  const text = open(keyringOf(claim), placeOf(claim), found.answer)
  log.info({ caller: claim.caller }, 'a kept answer was given again')
  return { kind: 'answer', text }
}

function ours(trx: Trx, { caller, key }: Claim) {
  return trx.selectFrom('idempotencyKeys').where('caller', '=', caller).where('keyHash', '=', hashed(key))
}

/** An answer to keep, and how many people had been erased before the work that made it: see countErasures. */
export type AnswerMade = { text: string; erasures: number }

/**
 * Stores an answer; or that the work is still going on; or that it was done and its answer may not be given again. The last
 * also holds for an answer made during an erasure, since it may name the erased person.
 */
export async function keepAnswer(trx: Trx, claim: Claim, made: AnswerMade | 'in flight' | 'unkept'): Promise<void> {
  const isErased = typeof made === 'object' && !claim.isNameless && (await wasErasedSince(trx, made.erasures))
  const kept = isErased ? 'unkept' : made
  const answer = typeof kept === 'string' ? null : seal(keyringOf(claim), placeOf(claim), kept.text)
  const isAnswerErased = kept === 'unkept'
  const { caller, key, requestHash } = claim
  await trx
    .insertInto('idempotencyKeys')
    .values({ caller, keyHash: hashed(key), requestHash, answer, isAnswerErased })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'keyHash'])
        .doUpdateSet({ requestHash, answer, isAnswerErased, createdAt: sql`now()` }),
    )
    .execute()
}

export async function forgetAnswer(trx: Trx, { caller, key }: Claim): Promise<void> {
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

function lockOf({ caller, key }: Claim): bigint {
  return hashed(caller, '\n', key).readBigInt64BE()
}

/** The key that seals an answer, derived from the caller's own key, since answers hold personal data. */
function keyringOf({ caller, key }: Claim): Keyring {
  const derived = Buffer.from(hkdfSync('sha256', `${authSecret()}${key}`, caller, 'idempotency', 32))
  const current = { kid: 'request', key: derived }
  return { current, keys: new Map([[current.kid, current.key]]) }
}

function placeOf({ caller }: Claim) {
  return { table: 'idempotency_keys', column: 'answer', rowId: caller }
}
