import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { isOpenAccount } from '../demo-accounts.ts'
import type { KeyState } from './labels.ts'

/** Every API key with the person it acts as and the colleague who made it. */
export function keysWithPeople(db: Db) {
  return db
    .selectFrom('apiKeys as key')
    .leftJoin('users as person', 'person.id', 'key.userId')
    .leftJoin('users as maker', 'maker.id', 'key.createdBy')
}

/** For a query of `keysWithPeople`: only an active key opens the API. */
export function keyState(now: Date): RawBuilder<KeyState> {
  return sql<KeyState>`case
    when key.revoked_at is not null then 'revoked'
    when key.expires_at <= ${now} then 'expired'
    when (${isOfAdmin} and ${isOpenAccount('maker.email')}) is not true then 'maker_left'
    when (${hasPerson} and ${isOpenAccount('person.email')}) is not true then 'person_left'
    else 'active' end`
}

/** Only admins make keys; one that an operator made at the command line has no maker. */
const isOfAdmin = sql`(key.created_by is null or (maker.status = 'active' and maker.role = 'admin'))`

const hasPerson = sql`(key.user_id is null or (person.status = 'active' and person.role = key.role))`
