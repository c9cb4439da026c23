import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import type { ExportInput, ExportSection } from '../../privacy/personal-data.ts'
import { toSection } from '../../privacy/to-section.ts'

export async function exportSignIns(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const sessions = await db
    .selectFrom('userSessions')
    .select(['createdAt', 'lastActivity', 'kind', sql<string | null>`host(ip_address)`.as('ipAddress'), 'userAgent'])
    .where('userId', 'in', userIds)
    .orderBy('createdAt')
    .execute()
  return [toSection('sessions', 'Sign-ins', sessions)]
}
