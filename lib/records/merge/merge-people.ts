import { recordActivity } from '../../activity/record-activity.ts'
import { endSessions } from '../../auth/staff-sessions/end-sessions.ts'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { refreshFigures } from '../../people/figures/refresh-figures.ts'
import { markMerged } from '../../people/merging/mark-merged.ts'
import { writeColumns } from '../../people/merging/write-columns.ts'
import { endConsents } from '../../privacy/consents/strictest-consents.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { findEnding } from './find-ending.ts'
import { lockRecords, type MergeInput, nameOfRecord } from './gather-records.ts'
import { keepMerge } from './keep-merge.ts'
import { moveRecords } from './move-records.ts'
import { planChanges } from './plan-changes.ts'
import { readChoices } from './read-choices.ts'
import { splitChanges } from './split-changes.ts'
import { refuseLocked, takeSealed } from './take-sealed.ts'
import { type Weighed, weighFields } from './weigh-fields.ts'

export type Merged = { mergeId: string; survivorId: string; mergedIds: string[]; moved: Record<string, number> }

/** Merges several records into one. Undefined if one is missing. The old ids go on leading to the survivor. */
export async function mergePeople(
  trx: Trx,
  actor: Actor,
  input: MergeInput & { keyring: Keyring },
  now = new Date(),
): Promise<Merged | undefined> {
  const records = await lockRecords(trx, actor, input)
  const [survivor, ...merged] = records ?? []
  if (!records || !survivor) return undefined

  const ending = await findEnding(trx, records)
  const changes = planChanges(records, weighFields(records, readChoices(records, input.fields ?? {})), ending, now)
  const sealed = await refuseLocked(takeSealed(trx, input.keyring, survivor.id, changes))
  const mergedIds = merged.map(({ id }) => id)

  await markMerged(trx, survivor.id, mergedIds, now)
  const moves = await moveRecords(trx, survivor.id, mergedIds)
  const { values, origins } = splitChanges(changes, 'after')
  await writeColumns(trx, survivor.id, values, origins)
  const consentEventIds = await endConsents(trx, actor, survivor.id, ending, now)
  await refreshFigures(trx, [survivor.id, ...mergedIds])

  const kept = { survivor, merged, changes, sealed, moves, consentEventIds, keyring: input.keyring }
  const mergeId = await keepMerge(trx, actor, kept, now)
  for (const userId of mergedIds) await endSessions(trx, actor, { userId, reason: 'merged' })
  await tell(trx, actor, { mergeId, survivor, merged, changed: splitChanges(changes, 'log').changed }, now)
  return { mergeId, survivorId: survivor.id, mergedIds, moved: countMoves(moves) }
}

function countMoves(moves: { table: string; keys: string[] }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { table, keys } of moves) counts[table] = (counts[table] ?? 0) + keys.length
  return counts
}

type Told = {
  mergeId: string
  survivor: Weighed
  merged: Weighed[]
  changed: Record<string, { before: unknown; after: unknown }>
}

async function tell(trx: Trx, actor: Actor, { mergeId, survivor, merged, changed }: Told, now: Date): Promise<void> {
  const entity = { type: 'merge', id: mergeId }
  const names = merged.map(nameOfRecord)
  await recordActivity(
    trx,
    actor,
    ...merged.map(({ id }) => ({
      type: 'user.merged' as const,
      userId: id,
      description: `Merged into ${nameOfRecord(survivor)}`,
      entity,
      details: { survivorId: survivor.id },
      at: now,
    })),
    {
      type: 'profile.merged' as const,
      userId: survivor.id,
      description: `Took over ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
      entity,
      details: { mergedIds: merged.map(({ id }) => id) },
      changes: changed,
      at: now,
    },
  )
}
