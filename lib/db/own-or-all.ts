import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { DB } from './schema.ts'

type OwnerColumn = { [Table in keyof DB]: 'userId' extends keyof DB[Table] ? `${Table}.userId` : never }[keyof DB]

/** Limits rows to those the actor may reach: admins all, customers those with their id in `owner`, instructors none. */
export function ownOrAll(actor: Actor, owner: OwnerColumn) {
  switch (actor.kind) {
    case 'system':
      return sql.lit(true)
    case 'staff':
      return sql.lit(actor.role === 'admin')
    case 'customer':
      return sql<boolean>`${sql.ref(owner)} = ${actor.userId}`
    default:
      return actor satisfies never
  }
}
