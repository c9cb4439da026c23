import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { nameOf } from '../../people/labels.ts'
import { lockSnapshots, readSnapshots, type Snapshot } from '../../people/merging/read-snapshots.ts'
import { sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import type { Choices } from './read-choices.ts'
import type { Weighed } from './weigh-fields.ts'

export type MergeInput = { survivorId: string; mergeIds: readonly string[]; fields?: Choices }

/** The most records in one merge. */
export const mostMerged = 50

/** The records to merge, the survivor first; undefined if one is missing. Throws if they cannot be merged. */
export async function gatherRecords(db: Db, actor: Actor, input: MergeInput): Promise<Weighed[] | undefined> {
  return arrange(db, input, await readSnapshots(db, actor, idsOf(input)))
}

/**
 * Gathers the records and locks them in the order of their ids, so that of two merges at once the second waits and is
 * refused.
 */
export async function lockRecords(trx: Trx, actor: Actor, input: MergeInput): Promise<Weighed[] | undefined> {
  return arrange(trx, input, await lockSnapshots(trx, actor, idsOf(input)))
}

function idsOf({ survivorId, mergeIds }: MergeInput): string[] {
  const fault = faultOf(survivorId, mergeIds)
  if (fault) throw Refusal.at('mergeIds', fault)
  return [survivorId, ...mergeIds]
}

function faultOf(survivorId: string, mergeIds: readonly string[]): string | undefined {
  if (mergeIds.length === 0) return 'Name at least one record to merge.'
  if (mergeIds.length > mostMerged) return `At most ${mostMerged} records can be merged at once.`
  if (mergeIds.includes(survivorId)) return 'A record cannot be merged into itself.'
  return new Set(mergeIds).size < mergeIds.length ? 'A record is named twice.' : undefined
}

async function arrange(db: Db, input: MergeInput, found: Snapshot[]): Promise<Weighed[] | undefined> {
  const ids = idsOf(input)
  if (found.length < ids.length) return undefined
  refuseUnlike(found)

  const kept = await db.selectFrom('userSensitive').selectAll().where('userId', 'in', ids).execute()
  return ids.flatMap((id) => {
    const sealed = kept.find(({ userId }) => userId === id)
    const held = sealedFields.filter((field) => sealed?.[field])
    return found.filter((record) => record.id === id).map((record) => ({ ...record, held }))
  })
}

function refuseUnlike(records: Snapshot[]): void {
  const merged = records.find(({ mergedIntoId }) => mergedIntoId !== null)
  if (merged) throw new Refusal(`${nameOfRecord(merged)} has been merged into another record already.`)

  const staff = records.find(({ role }) => role !== 'customer')
  if (staff) throw new Refusal(`${nameOfRecord(staff)} works here, and staff are never merged.`)
}

export function nameOfRecord({ values }: Snapshot): string {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return nameOf({ firstName: text(values.firstName), lastName: text(values.lastName), email: text(values.email) })
}
