import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { requireScope } from '../core/out-of-scope.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { personalData } from '../house.ts'
import { visiblePeople } from '../people/visible-people.ts'
import type { ExportSection } from '../privacy/personal-data.ts'
import { revealReason } from '../privacy/sealed/reveal-sealed.ts'
import type { Keyring } from '../privacy/vault/vault.ts'

export type ExportRecordInput = {
  userId: string
  /** The reason for opening sealed values; without it they are left out. */
  sealedReason?: string | undefined
  keyring: Keyring
}

export type RecordExport = { userId: string; exportedAt: Date; sections: ExportSection[] }

/**
 * Everything on record about one person and the records merged into them, and nothing about others. Logs the export.
 */
export async function exportRecord(
  trx: Trx,
  actor: Actor,
  { userId, sealedReason, keyring }: ExportRecordInput,
  now = new Date(),
): Promise<RecordExport> {
  const asked = await visiblePeople(trx, actor)
    .select(['users.id', 'users.mergedIntoId'])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!asked) throw new Refusal('This person is no longer on record.')
  const reason = readReason(sealedReason)
  if (reason) requireScope(actor, 'people:reveal')

  const survivorId = asked.mergedIntoId ?? asked.id
  const merged = await trx.selectFrom('users').select('id').where('mergedIntoId', '=', survivorId).execute()
  const userIds = [survivorId, ...merged.map(({ id }) => id)]
  const audience = actor.kind === 'customer' ? 'person' : 'office'
  const sections: ExportSection[] = []
  for (const domain of personalData)
    if (domain.export)
      sections.push(...(await domain.export(trx, { userIds, keyring, audience, withSealed: reason !== undefined })))

  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: survivorId,
    description: reason ? `Record exported with sealed fields: ${reason}` : 'Record exported, without sealed fields',
    details: {
      isSealedIncluded: reason !== undefined,
      ...(reason && { reason }),
      rows: Object.fromEntries(sections.map(({ name, rows }) => [name, rows.length])),
    },
    at: now,
  })
  return { userId: survivorId, exportedAt: now, sections }
}

function readReason(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const said = revealReason.safeParse(given)
  if (said.success) return said.data
  const fault = 'Say why the sealed fields are needed.'
  throw Refusal.at('reason', fault)
}
