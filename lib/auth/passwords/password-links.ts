import type { Actor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import { isOpenAccount } from '../demo-accounts.ts'
import { hashToken, newToken } from '../token.ts'

export type LinkPurpose = 'invite' | 'reset'

const minutes: Record<LinkPurpose, number> = { invite: 72 * 60, reset: 30 }

/** Makes a link to choose a password and ends the person's earlier ones. Returns its token; only its hash is stored. */
export async function makePasswordLink(
  trx: Trx,
  actor: Actor,
  { userId, purpose }: { userId: string; purpose: LinkPurpose },
  now = new Date(),
): Promise<string> {
  await dropPasswordLinks(trx, userId, now)

  const token = newToken()
  const expiresAt = new Date(now.getTime() + minutes[purpose] * 60_000)
  await trx
    .insertInto('passwordLinks')
    .values({ id: hashToken(token), userId, purpose, createdAt: now, expiresAt, createdBy: actor.userId })
    .execute()
  return token
}

/** Ends a person's open links. */
export async function dropPasswordLinks(trx: Trx, userId: string, now = new Date()): Promise<void> {
  await trx
    .updateTable('passwordLinks')
    .set({ usedAt: now })
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .execute()
}

/** The link's purpose and its person's email; undefined when it is spent. Changes nothing, since mail scanners open links. */
export async function findPasswordLink(db: Db, token: string, now = new Date()) {
  return db
    .selectFrom('passwordLinks as link')
    .innerJoin('users as person', 'person.id', 'link.userId')
    .select(['link.purpose', 'person.email'])
    .where('link.id', '=', hashToken(token))
    .where('link.usedAt', 'is', null)
    .where('link.expiresAt', '>', now)
    .where('person.status', '=', 'active')
    .where(isOpenAccount('person.email'))
    .executeTakeFirst()
}

/** Uses the link up and returns its person's id; undefined when it was used, expired or never existed. */
export async function spendPasswordLink(trx: Trx, token: string, now = new Date()): Promise<string | undefined> {
  const used = await trx
    .updateTable('passwordLinks')
    .set({ usedAt: now })
    .where('id', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('userId')
    .executeTakeFirst()
  return used?.userId
}
