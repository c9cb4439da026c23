import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { courseList } from './course-list.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'

export const known: KnownList = { list: courseList, fill }

/** The catalogue, added in one moment, some of it no longer taught; its courses share prices and lengths. */
async function fill(trx: Trx) {
  await ensureCatalogue(trx)
  await trx
    .updateTable('courses')
    .set({ isActive: false, whatToBring: null, price: '75.00' })
    .where('code', 'in', ['ACTIVITY', 'CPR_AED'])
    .execute()
  return { q: ['emergency', 'cpr_aed'] }
}
