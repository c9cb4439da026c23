import { recordActivity } from '../../../activity/record-activity.ts'
import type { Actor } from '../../../core/actor.ts'
import type { Trx } from '../../../db/types.ts'
import { refreshFigures } from '../../../people/figures/refresh-figures.ts'
import { keepOwnAddress, markSeparate, raiseVersion } from '../../../people/merging/mark-merged.ts'
import { dropMergeConsents } from '../../../privacy/consents/strictest-consents.ts'
import type { Keyring } from '../../../privacy/vault/vault.ts'
import { nameOfRecord } from '../gather-records.ts'
import { type LockedMerge, lockMerge } from '../lock-merge.ts'
import { readStoredChanges } from '../stored-changes.ts'
import { restoreFields } from './restore-fields.ts'
import { restoreSealed } from './restore-sealed.ts'
import { returnRecords } from './return-records.ts'
import { type Judged, toReport, type UndoReport } from './undo-report.ts'

/** Undoes a merge, except what was changed since. Undefined if there is no such merge. */
export async function undoMerge(
  trx: Trx,
  actor: Actor,
  { mergeId, keyring }: { mergeId: string; keyring: Keyring },
  now = new Date(),
): Promise<UndoReport | undefined> {
  const merge = await lockMerge(trx, actor, mergeId)
  if (!merge) return undefined
  const { survivor, members } = merge
  const changes = readStoredChanges(merge.fields)

  const judged = [
    ...(await restoreFields(trx, survivor, changes)),
    ...(await restoreSealed(trx, keyring, merge, changes)),
    ...(await separate(trx, merge, now)),
    ...(await returnRecords(trx, merge.id, survivor.id)),
  ]
  await keepAddresses(trx, merge)
  await dropMergeConsents(trx, merge.consentEventIds)
  await raiseVersion(trx, survivor.id, now)
  await refreshFigures(trx, [survivor.id, ...members.map(({ userId }) => userId)])

  const report = toReport(judged)
  await trx
    .updateTable('userMerges')
    .set({ undoneAt: now, undoneBy: actor.userId, undoReport: JSON.stringify(report) })
    .where('id', '=', merge.id)
    .execute()
  await tell(trx, actor, merge, report, now)
  return report
}

/** Restores each record, with its email address unless the survivor uses it now. */
async function separate(trx: Trx, { survivor, members }: LockedMerge, now: Date): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const { userId, email } of members) {
    const isTaken = email !== null && (await isAddressOf(trx, survivor.id, email))
    await markSeparate(trx, userId, isTaken ? null : email, now)
    judged.push({ what: 'record', userId, name: 'users', count: 1, bucket: 'restored', reason: null })
    if (isTaken)
      judged.push({
        what: 'field',
        userId,
        name: 'email',
        count: 1,
        bucket: 'cannot',
        reason: 'The record it was merged into goes by this address now.',
      })
  }
  return judged
}

async function isAddressOf(trx: Trx, userId: string, email: string): Promise<boolean> {
  const own = trx.selectFrom('users').select('id').where('id', '=', userId).where('email', '=', email)
  return (await own.executeTakeFirst()) !== undefined
}

async function keepAddresses(trx: Trx, { survivor, members }: LockedMerge): Promise<void> {
  const people = await trx
    .selectFrom('users')
    .select(['id', 'email'])
    .where('id', 'in', [survivor.id, ...members.map(({ userId }) => userId)])
    .execute()
  for (const { id, email } of people) if (email) await keepOwnAddress(trx, id, email)
}

async function tell(
  trx: Trx,
  actor: Actor,
  { id, survivor, members }: LockedMerge,
  report: UndoReport,
  now: Date,
): Promise<void> {
  const entity = { type: 'merge', id }
  const told = { type: 'merge.undone' as const, entity, at: now }
  const counts = { kept: report.kept.length, cannot: report.cannot.length }
  await recordActivity(
    trx,
    actor,
    ...members.map(({ userId }) => ({
      ...told,
      userId,
      description: `Separated from ${nameOfRecord(survivor)} again`,
    })),
    { ...told, userId: survivor.id, description: 'Merge undone', details: counts },
  )
}
