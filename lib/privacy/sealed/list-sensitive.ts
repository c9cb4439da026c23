import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { type SensitiveField, sensitiveColumns, sensitiveFields } from './sensitive-fields.ts'
import { visibleSensitive } from './visible-sensitive.ts'

/** `seen` changes with every write; a form sends it back to detect conflicts. Empty before the first write. */
export type SensitiveState = { field: SensitiveField; isKept: boolean; seen: string }

/** A person's sealed fields and whether each holds a value, without opening any. */
export async function listSensitive(db: Db, actor: Actor, userId: string): Promise<SensitiveState[]> {
  const kept = sensitiveFields.map((field) => sql`${field}::text, ${sql.ref(sensitiveColumns[field])} is not null`)
  const person = await visibleSensitive(db, actor)
    .select([
      sql<Record<string, boolean>>`json_build_object(${sql.join(kept)})`.as('kept'),
      sql<Record<string, { at: string } | undefined>>`users.field_origins`.as('origins'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!person) return []
  return sensitiveFields.map((field) => ({
    field,
    isKept: person.kept[field] === true,
    seen: person.origins[field]?.at ?? '',
  }))
}
