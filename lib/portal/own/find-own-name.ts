import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** The first name to greet a customer by, if it is known. */
export async function findOwnName(db: Db, actor: CustomerActor): Promise<string | undefined> {
  const person = await db.selectFrom('users').select('firstName').where('id', '=', actor.userId).executeTakeFirst()
  return person?.firstName ?? undefined
}
