import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { catalogue } from './catalogue.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'

test('ensureCatalogue adds nothing on a second run and keeps what colleagues changed', async ({ trx }) => {
  await ensureCatalogue(trx)
  await trx.updateTable('courses').set({ price: '95.00' }).where('code', '=', 'EFAW').execute()
  await ensureCatalogue(trx)

  const courses = await trx
    .selectFrom('courses')
    .leftJoin('courses as renewed', 'renewed.id', 'courses.requalifiesCourseId')
    .select(['courses.code', 'courses.price', 'courses.validityMonths', 'renewed.code as renews'])
    .execute()
  expect(courses).toHaveLength(catalogue.length)
  expect(courses.find(({ code }) => code === 'EFAW')?.price).toBe('95.00')
  expect(courses.find(({ code }) => code === 'FAW_REQUAL')?.renews).toBe('FAW')
  expect(courses.filter(({ validityMonths }) => validityMonths === 12).map(({ code }) => code)).toEqual([
    'CPR_AED',
    'REFRESHER',
  ])
})
