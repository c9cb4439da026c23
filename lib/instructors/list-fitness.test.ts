import { expect } from 'vitest'
import { ensureCatalogue } from '../courses/ensure-catalogue.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { addDaysAway } from './availability/add-days-away.ts'
import { setWorkingDays } from './availability/set-working-days.ts'
import { listFitness, listRecordedCourses } from './list-fitness.ts'
import { addQualification } from './qualifications/add-qualification.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const open = { number: '', issuedOn: null, expiresOn: null }

test('listFitness tells when each colleague is away from a day on, works, and what they may teach', async ({ trx }) => {
  await ensureCatalogue(trx)
  const ines = await makeStaff(trx, 'instructor', 'Ines')
  const abel = await makeStaff(trx, 'admin', 'Abel')
  const gone = await makeStaff(trx, 'instructor', 'Gone')
  await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', gone).execute()
  const [faw] = await trx.selectFrom('courses').select(['id', 'category']).where('code', '=', 'FAW').execute()
  for (const [firstDay, lastDay] of [
    ['2026-12-24', '2027-01-02'],
    ['2026-11-21', '2026-11-22'],
  ] as const)
    await addDaysAway(trx, office, { userId: ines, firstDay, lastDay, reason: '' }, now)
  await setWorkingDays(trx, office, { userId: ines, weekdays: [2, 1] }, now)
  await addQualification(trx, office, { userId: ines, courseId: faw?.id, ...open, expiresOn: '2027-06-01' }, now)
  await addQualification(trx, office, { userId: ines, title: 'PTLLS', ...open }, now)
  await addQualification(trx, office, { userId: abel, title: 'PTLLS', ...open }, now)

  const all = await listFitness(trx, office, { from: '2026-11-23' })
  expect(all).toEqual([
    { id: abel, name: 'Abel Ward', weekdays: null, away: [], teaches: null },
    {
      id: ines,
      name: 'Ines Ward',
      weekdays: [1, 2],
      away: [{ firstDay: '2026-12-24', lastDay: '2027-01-02' }],
      teaches: [{ courseId: faw?.id, from: null, until: '2027-06-01' }],
    },
  ])
  expect(await listFitness(trx, office, { from: '2026-11-23', instructorId: ines })).toEqual(all.slice(1))
  expect(await listFitness(trx, asInstructor(ines), { from: '2026-11-23' })).toEqual(all.slice(1))
  expect(await listFitness(trx, asCustomer(await makeCustomer(trx)), { from: '2026-11-23' })).toEqual([])
  expect(await listRecordedCourses(trx)).toEqual([faw?.id])
})

test('a qualification for a category is for each of its courses', async ({ trx }) => {
  await ensureCatalogue(trx)
  const userId = await makeStaff(trx, 'instructor')
  const [faw] = await trx.selectFrom('courses').select('category').where('code', '=', 'FAW').execute()
  const category = faw?.category ?? ''
  await addQualification(trx, office, { userId, category, ...open }, now)

  const courses = await trx.selectFrom('courses').select('id').where('category', '=', category).execute()
  const ids = courses.map(({ id }) => id).toSorted()
  expect(ids.length).toBeGreaterThan(1)
  const [{ teaches } = { teaches: null }] = await listFitness(trx, office, { from: '2026-11-23', instructorId: userId })
  expect(teaches?.map(({ courseId }) => courseId).toSorted()).toEqual(ids)
  expect((await listRecordedCourses(trx)).toSorted()).toEqual(ids)
})
