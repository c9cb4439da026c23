import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { type SensitiveField, sensitiveFields } from './sensitive-fields.ts'
import { writableSensitive } from './visible-sensitive.ts'

/** The customer's sealed fields that hold a value, without opening any. */
export async function listOwnKept(db: Db, actor: CustomerActor): Promise<SensitiveField[]> {
  const row = await writableSensitive(db, actor)
    .select((given) => sensitiveFields.map((field) => given(`userSensitive.${field}`, 'is not', null).as(field)))
    .executeTakeFirst()
  return sensitiveFields.filter((field) => row?.[field])
}
