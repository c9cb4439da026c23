import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** The first name a customer is greeted by, if we know it. */
export async function findOwnName(db: Db, actor: CustomerActor): Promise<string | undefined> {
  const person = await db.selectFrom('users').select('firstName').where('id', '=', actor.userId).executeTakeFirst()
  return person?.firstName ?? undefined
}
