import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { roleMay } from '../../core/permissions.ts'
import type { Db } from '../../db/types.ts'
import { keyState, keysWithPeople } from './key-state.ts'

/** Every key ever made, without the keys themselves; for admins and the command line. */
export function apiKeyRows(db: Db, actor: Actor, { now }: { now: Date }) {
  const mayManage = actor.kind === 'system' || (actor.kind === 'staff' && roleMay(actor.role, 'keys.manage'))
  return keysWithPeople(db)
    .where((row) => row.lit(mayManage))
    .select(['key.id', 'key.name', 'key.role', 'key.keyHint', 'key.lastUsedAt', 'key.revokedAt', 'person.email'])
    .select(['key.scopes', 'key.expiresAt', 'key.createdAt'])
    .select(keyState(now).as('state'))
    .select(
      sql<string | null>`coalesce(nullif(concat_ws(' ', maker.first_name, maker.last_name), ''), maker.email)`.as(
        'madeBy',
      ),
    )
}
