import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { DB } from './schema.ts'

type OwnerColumn = { [Table in keyof DB]: 'userId' extends keyof DB[Table] ? `${Table}.userId` : never }[keyof DB]

/** The rows this actor may reach where a column says whose they are: admins all, customers their own, instructors none. */
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
