import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { type SealedField, sealedFields } from './sealed-fields.ts'
import { writableSealed } from './visible-sealed.ts'

/** The customer's sealed fields that hold a value, without opening any. */
export async function listOwnKept(db: Db, actor: CustomerActor): Promise<SealedField[]> {
  const row = await writableSealed(db, actor)
    .select((given) => sealedFields.map((field) => given(`userSensitive.${field}`, 'is not', null).as(field)))
    .executeTakeFirst()
  return sealedFields.filter((field) => row?.[field])
}
