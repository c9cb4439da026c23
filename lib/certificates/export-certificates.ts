import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'

export async function exportCertificates(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const certificates = await db
    .selectFrom('certificates')
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .select(['number', 'holderName', 'courses.name as course', 'issuedOn', 'expiresOn', 'certificates.status'])
    .where('certificates.userId', 'in', userIds)
    .orderBy('issuedOn')
    .execute()
  return [toSection('certificates', 'Certificates', certificates)]
}
