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
    .orderBy('courses.code')
    .execute()
  expect(courses).toHaveLength(catalogue.length)
  expect(courses.find(({ code }) => code === 'EFAW')?.price).toBe('95.00')
  const renewals = courses.flatMap(({ code, renews }) => (renews ? [[code, renews]] : []))
  const wanted = catalogue.flatMap(({ code, requalifies }) => (requalifies ? [[code, requalifies]] : []))
  expect(renewals.toSorted()).toEqual(wanted.toSorted())
  expect(courses.filter(({ validityMonths }) => validityMonths === 12).map(({ code }) => code)).toEqual([
    'CPR_AED',
    'REFRESHER',
  ])
})

test('ensureCatalogue leaves a renewal that colleagues changed, and courses of their own, as they are', async ({
  trx,
}) => {
  await ensureCatalogue(trx)
  const idOf = (code: string) =>
    trx.selectFrom('courses').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  const { id: pfa } = await idOf('PFA')
  await trx.updateTable('courses').set({ requalifiesCourseId: pfa }).where('code', '=', 'FAW_REQUAL').execute()
  await ensureCatalogue(trx)

  const renewing = trx.selectFrom('courses').select('code').where('requalifiesCourseId', '=', pfa).orderBy('code')
  expect(await renewing.execute()).toEqual([{ code: 'FAW_REQUAL' }, { code: 'PFA_REQUAL' }])
})
