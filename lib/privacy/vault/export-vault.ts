import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import type { ExportInput, ExportSection } from '../personal-data.ts'
import { sealedLabels } from '../sealed/labels.ts'
import { openSealed } from '../sealed/open-sealed.ts'
import { sealedFields } from '../sealed/sealed-fields.ts'
import { toSection } from '../to-section.ts'

/** Exports consents and activity, and with `withSealed` the sealed values. */
export async function exportVault(db: Db, input: ExportInput): Promise<ExportSection[]> {
  const consents = await db
    .selectFrom('consentEvents')
    .select(['createdAt', 'consent', 'granted', 'wording', 'source'])
    .where('userId', 'in', input.userIds)
    .orderBy('createdAt')
    .execute()
  const activity = await db
    .selectFrom('userActivityLogs')
    .select(['createdAt', 'activityType', 'activityDescription'])
    .select([
      sql<string>`changes::text`.as('changes'),
      sql<string | null>`host(ip_address)`.as('ipAddress'),
      'userAgent',
    ])
    .where('userId', 'in', input.userIds)
    .where((row) => (input.audience === 'person' ? row('actorId', 'in', input.userIds) : row.lit(true)))
    .orderBy('createdAt')
    .execute()
  return [
    ...(input.withSealed
      ? [toSection('sealed', 'Health, emergency contact and date of birth', await openAll(db, input))]
      : []),
    toSection('consents', 'Consents', consents),
    toSection('activity', 'Activity', activity),
  ]
}

async function openAll(db: Db, { userIds, keyring }: ExportInput) {
  const rows = await db.selectFrom('userSensitive').selectAll().where('userId', 'in', userIds).execute()
  return rows.flatMap((row) =>
    sealedFields.flatMap((field) => {
      const opened = openSealed(keyring, { userId: row.userId, field, sealed: row[field] })
      if (opened.kind === 'locked') return [{ field: sealedLabels[field], value: 'Locked: the key is missing' }]
      return opened.value === null ? [] : [{ field: sealedLabels[field], value: opened.value }]
    }),
  )
}
