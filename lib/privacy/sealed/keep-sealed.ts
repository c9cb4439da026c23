import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { type Keyring, seal } from '../vault/vault.ts'
import { type SealedField, sealedFieldColumns } from './sealed-fields.ts'

/** A value to seal for a person; null deletes the stored one. */
export type SealedValue = { userId: string; field: SealedField; value: string | null }

/** Seals and stores values in user_sensitive. Every write of a value goes through here. */
export async function keepSealed(trx: Trx, keyring: Keyring, values: SealedValue[]): Promise<void> {
  const people = [...new Set(values.map(({ userId }) => userId))]
  if (people.length === 0) return
  await trx
    .insertInto('userSensitive')
    .values(people.map((userId) => ({ userId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

  for (const [field, column] of Object.entries(sealedFieldColumns)) {
    const ours = values.filter((value) => value.field === field)
    if (ours.length === 0) continue
    const sealed = ours.map(({ userId, value }) =>
      value === null ? null : seal(keyring, { table: 'user_sensitive', column, rowId: userId }, value),
    )
    await sql`
      update user_sensitive set ${sql.ref(column)} = given.sealed, updated_at = now()
      from unnest(${ours.map(({ userId }) => userId)}::uuid[], ${sealed}::bytea[]) as given (user_id, sealed)
      where user_sensitive.user_id = given.user_id
    `.execute(trx)
  }
}
