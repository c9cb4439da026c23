import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Trx } from '../../db/types.ts'

/** The catalogue, added in one moment, some of it no longer taught; its courses share prices and lengths. */
export async function fillCourses(trx: Trx) {
  await ensureCatalogue(trx)
  await trx
    .updateTable('courses')
    .set({ isActive: false, whatToBring: null, price: '75.00' })
    .where('code', 'in', ['ACTIVITY', 'CPR_AED'])
    .execute()
  return { q: ['emergency', 'cpr_aed'] }
}
