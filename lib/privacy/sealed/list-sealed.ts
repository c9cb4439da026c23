import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { type SealedField, sealedFieldColumns, sealedFields } from './sealed-fields.ts'
import { visibleSealed } from './visible-sealed.ts'

/** `seen` changes with every write; a form sends it back to detect conflicts. Empty before the first write. */
export type SealedState = { field: SealedField; isKept: boolean; seen: string }

/** A person's sealed fields and whether each holds a value, without opening any. */
export async function listSealed(db: Db, actor: Actor, userId: string): Promise<SealedState[]> {
  const kept = sealedFields.map((field) => sql`${field}::text, ${sql.ref(sealedFieldColumns[field])} is not null`)
  const person = await visibleSealed(db, actor)
    .select([
      sql<Record<string, boolean>>`json_build_object(${sql.join(kept)})`.as('kept'),
      sql<Record<string, { at: string } | undefined>>`users.field_origins`.as('origins'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!person) return []
  return sealedFields.map((field) => ({
    field,
    isKept: person.kept[field] === true,
    seen: person.origins[field]?.at ?? '',
  }))
}
