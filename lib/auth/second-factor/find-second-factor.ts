import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { openSeed } from './seed.ts'

export type SecondFactor =
  | { kind: 'none' }
  /** Set-up has begun and waits for the first code. */
  | { kind: 'pending'; seed: string }
  | { kind: 'on'; since: Date; codesLeft: number }

/** The state of the colleague's own second factor. */
export async function findSecondFactor(
  db: Db,
  { userId }: StaffActor & { userId: string },
  keyring: Keyring,
): Promise<SecondFactor> {
  const factor = await db
    .selectFrom('secondFactors')
    .select(['seed', 'confirmedAt'])
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!factor) return { kind: 'none' }
  if (!factor.confirmedAt) return { kind: 'pending', seed: openSeed(keyring, userId, factor.seed) }

  const { left } = await db
    .selectFrom('recoveryCodes')
    .select((row) => row.fn.countAll<number>().as('left'))
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { kind: 'on', since: factor.confirmedAt, codesLeft: Number(left) }
}

/** Whether this person signs in with a code as well as a password. */
export async function hasSecondFactor(db: Db, userId: string): Promise<boolean> {
  const factor = await db
    .selectFrom('secondFactors')
    .select('userId')
    .where('userId', '=', userId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  return factor !== undefined
}
