import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'

/** The legacy records that mention the person. Their text mentions others too and stays sealed. */
export async function exportSourceRows(db: Db, { userIds, audience }: ExportInput): Promise<ExportSection[]> {
  if (audience === 'person') return []
  const rows = await db
    .selectFrom('legacyBookings as stored')
    .innerJoin('bookings', 'bookings.id', 'stored.bookingId')
    .innerJoin('importRuns', 'importRuns.id', 'stored.runId')
    .select(['stored.reference', 'stored.state', 'stored.createdAt', 'importRuns.source', 'importRuns.startedAt'])
    .where('bookings.userId', 'in', userIds)
    .orderBy('stored.createdAt')
    .execute()
  return [toSection('olderRecords', 'Records of the older system', rows)]
}
