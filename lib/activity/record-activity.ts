import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import type { ActivityKind } from './kinds.ts'

/** Field → value before and after. Never the text of an encrypted field. */
export type Changes = Record<string, { before: unknown; after: unknown }>

export type ActivityEntry = {
  type: ActivityKind
  /** The person concerned: the customer or colleague it happened to. */
  userId: string | null
  /** One plain sentence for people. */
  description: string
  entity?: { type: string; id: string }
  details?: Record<string, unknown>
  changes?: Changes
  /** When it happened; the time of writing if left out. */
  at?: Date
}

/** Writes rows to the append-only log, in the transaction of the change they describe. */
export async function recordActivity(trx: Trx, actor: Actor, ...entries: ActivityEntry[]): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('userActivityLogs')
    .values(entries.map((entry) => toRow(actor, entry)))
    .execute()
}

function toRow(actor: Actor, { type, userId, description, entity, details = {}, changes = {}, at }: ActivityEntry) {
  return {
    userId,
    actorId: actor.userId,
    activityType: type,
    activityDescription: description,
    relatedEntityType: entity?.type ?? null,
    relatedEntityId: entity?.id ?? null,
    details: JSON.stringify(actor.kind === 'system' ? { ...details, by: actor.name } : details),
    changes: JSON.stringify(changes),
    ipAddress: actor.origin.ipAddress ?? null,
    userAgent: actor.origin.userAgent ?? null,
    requestId: actor.origin.requestId ?? null,
    ...(at && { createdAt: at }),
  }
}
