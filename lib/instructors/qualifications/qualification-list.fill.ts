import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { qualificationList } from './qualification-list.ts'

export const known: KnownList = { list: qualificationList, fill }

/** Qualifications in every state around today and 20 November 2026, of two instructors, for a course, a category and a title. */
async function fill(trx: Trx) {
  await ensureCatalogue(trx)
  const [userId, other] = [await makeStaff(trx, 'instructor', 'Zoë'), await makeStaff(trx, 'instructor', 'Ines')]
  const [faw] = await trx.selectFrom('courses').select(['id', 'category']).where('code', '=', 'FAW').execute()
  const createdAt = new Date('2026-06-01T09:00:00Z')
  const courseId = faw?.id ?? null
  const soon = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await trx
    .insertInto('instructorQualifications')
    .values([
      { userId, courseId, number: 'FA-1', expiresOn: '2025-01-01', createdAt },
      { userId, courseId, number: 'FA-2', expiresOn: '2099-01-01', issuedOn: '2026-01-05', createdAt },
      { userId, category: faw?.category ?? '', expiresOn: '2026-12-01', createdAt },
      { userId, category: faw?.category ?? '', expiresOn: '2026-12-01' },
      { userId: other, title: 'PTLLS', createdAt },
      { userId: other, title: 'Assessor', expiresOn: '2026-11-01' },
      { userId: other, title: 'Verifier', expiresOn: soon },
    ])
    .execute()
  return { q: ['zoë fa-1', 'ptlls', 'first aid at work'], userId: [userId], courseId: [courseId ?? ''] }
}
