import { expect } from 'vitest'
import { Conflict } from '../../core/conflict.ts'
import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { type AddQualificationInput, addQualification } from './add-qualification.ts'
import { changeQualification } from './change-qualification.ts'
import { findQualification, listQualificationsOf, qualificationRows } from './qualification-rows.ts'
import { removeQualification } from './remove-qualification.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const ptlls = { title: 'PTLLS', number: 'CG-7', issuedOn: '2026-01-05', expiresOn: '2027-01-04' }

const add = (trx: Trx, userId: string, over: Partial<AddQualificationInput> = {}) =>
  addQualification(trx, office, { userId, ...ptlls, ...over }, now)
const log = (trx: Trx, entityId: string) =>
  trx
    .selectFrom('userActivityLogs')
    .select(['activityType', 'userId', 'activityDescription', 'changes'])
    .where('relatedEntityId', '=', entityId)
    .orderBy('id')
    .execute()

test('addQualification keeps it and records it', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const id = await add(trx, userId)
  expect(await findQualification(trx, office, id)).toMatchObject({ userId, ...ptlls, courseId: null, category: null })
  expect(await log(trx, id)).toEqual([
    { activityType: 'qualification.added', userId, activityDescription: 'Qualification added: PTLLS', changes: {} },
  ])
})

test('addQualification needs one subject that exists, dates in order, a colleague, and an actor of the office', async ({
  trx,
}) => {
  await ensureCatalogue(trx)
  const userId = await makeStaff(trx, 'instructor')
  const nobody = '01900000-0000-7000-8000-000000000001'
  const refused = async (over: Partial<AddQualificationInput>, field: string) =>
    expect(add(trx, userId, over)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })

  await refused({ title: undefined }, 'title')
  await refused({ title: '' }, 'title')
  await refused({ courseId: nobody }, 'title')
  await refused({ title: undefined, courseId: nobody }, 'courseId')
  await refused({ title: undefined, category: 'Falconry' }, 'category')
  await refused({ expiresOn: '2026-01-04' }, 'expiresOn')
  await refused({ userId: await makeCustomer(trx) }, 'userId')
  await expect(addQualification(trx, asInstructor(userId), { userId, ...ptlls })).rejects.toThrow('Only the office')
  await add(trx, userId, { issuedOn: '2026-01-05', expiresOn: '2026-01-05' })
  await add(trx, userId, { issuedOn: null, expiresOn: null })
})

test('changeQualification changes what is given, records before and after, and conflicts with a newer version', async ({
  trx,
}) => {
  const userId = await makeStaff(trx, 'instructor')
  const qualificationId = await add(trx, userId)
  await changeQualification(trx, office, { qualificationId, version: 1, expiresOn: '2028-01-04' }, now)
  expect(await findQualification(trx, office, qualificationId)).toMatchObject({
    ...ptlls,
    expiresOn: '2028-01-04',
    version: 2,
  })
  expect((await log(trx, qualificationId)).at(-1)?.changes).toEqual({
    expiresOn: { before: '2027-01-04', after: '2028-01-04' },
  })

  const stale = changeQualification(trx, office, { qualificationId, version: 1, number: 'CG-8' }, now)
  await expect(stale).rejects.toThrow(Conflict)
  await expect(stale).rejects.toMatchObject({
    standing: { version: 2, contested: { number: { mine: 'CG-8', theirs: 'CG-7' } } },
  })
  await changeQualification(trx, office, { qualificationId, version: 1, expiresOn: '2028-01-04' }, now)
  const early = changeQualification(trx, office, { qualificationId, expiresOn: '2025-01-01' }, now)
  await expect(early).rejects.toMatchObject({ fields: { expiresOn: expect.any(String) } })
  await changeQualification(trx, office, { qualificationId, expiresOn: null, issuedOn: null }, now)
  expect(await findQualification(trx, office, qualificationId)).toMatchObject({
    number: 'CG-7',
    expiresOn: null,
    issuedOn: null,
    version: 3,
  })
})

test('removeQualification removes it and records it; only the office changes or removes one', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const qualificationId = await add(trx, userId)
  const own = asInstructor(userId)
  await expect(changeQualification(trx, own, { qualificationId, number: 'x' }, now)).rejects.toThrow('Only the office')
  await expect(removeQualification(trx, own, { qualificationId }, now)).rejects.toThrow('Only the office')

  await removeQualification(trx, office, { qualificationId }, now)
  expect(await findQualification(trx, office, qualificationId)).toBeUndefined()
  expect((await log(trx, qualificationId)).at(-1)).toMatchObject({ activityType: 'qualification.removed', userId })
  await expect(removeQualification(trx, office, { qualificationId }, now)).rejects.toThrow('no longer on record')
  await expect(changeQualification(trx, office, { qualificationId, number: 'x' }, now)).rejects.toThrow('no longer')
})

test('an instructor sees their own qualifications, soonest to expire first; one with a longer twin is renewed', async ({
  trx,
}) => {
  const [ines, other] = [await makeStaff(trx, 'instructor'), await makeStaff(trx, 'instructor')]
  const last = await add(trx, ines, { expiresOn: null, title: 'Assessor' })
  const renewed = await add(trx, ines)
  const later = await add(trx, ines, { title: 'ptlls', expiresOn: '2028-01-04' })
  await add(trx, other, { expiresOn: '2029-01-04' })

  const own = await listQualificationsOf(trx, asInstructor(ines), ines)
  expect(own.map(({ id, isRenewed }) => [id, isRenewed])).toEqual([
    [renewed, true],
    [later, false],
    [last, false],
  ])
  expect(await listQualificationsOf(trx, asInstructor(ines), other)).toEqual([])
  expect(await qualificationRows(trx, office).execute()).toHaveLength(4)
  expect(await qualificationRows(trx, asInstructor(ines)).execute()).toHaveLength(3)
})
