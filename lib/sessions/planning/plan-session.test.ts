import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findPlan } from './find-plan.ts'
import { planSession, refuseUnknownParts } from './plan-session.ts'

const setup = systemActor('test')
const now = new Date('2026-11-20T12:00:00Z')
const day = { day: '2026-12-09', from: '09:30', until: '16:30' }

test('planSession takes the capacity of the course unless told, and records the session', async ({ trx }) => {
  const parts = await partsOf(trx)
  const id = await planSession(trx, setup, { ...parts, days: [day], status: 'draft', joiningNotes: '' }, now)
  const small = await planSession(trx, setup, { ...parts, days: [day], status: 'published', capacity: 1 }, now)

  expect(await findPlan(trx, setup, id)).toMatchObject({
    status: 'draft',
    capacity: 12,
    joiningNotes: null,
    version: 1,
    days: [day],
  })
  expect((await findPlan(trx, setup, small))?.capacity).toBe(1)
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'createdAt'])
  expect(await log.where('relatedEntityId', '=', id).execute()).toEqual([
    {
      userId: parts.instructorId,
      activityDescription: 'Emergency First Aid at Work planned for 9 Dec 2026',
      createdAt: now,
    },
  ])
})

test('planSession refuses a course that is no longer taught, an unknown venue and a day twice', async ({ trx }) => {
  const parts = await partsOf(trx)
  const twice = planSession(trx, setup, { ...parts, days: [day, day], status: 'draft' }, now)
  await expect(twice).rejects.toThrow('Choose each day only once.')
  const nowhere = planSession(trx, setup, { ...parts, venueId: parts.courseId, days: [day], status: 'draft' }, now)
  await expect(nowhere).rejects.toThrow('Choose one of your venues.')
  await trx.updateTable('courses').set({ isActive: false }).where('id', '=', parts.courseId).execute()
  const gone = planSession(trx, setup, { ...parts, days: [day], status: 'draft' }, now)
  await expect(gone).rejects.toThrow('This course is no longer offered.')
})

test('refuseUnknownParts accepts active staff only, and venues on record', async ({ trx }) => {
  const { venueId, instructorId } = await partsOf(trx)
  const refuse = (over: object) => refuseUnknownParts(trx, { venueId, instructorId, ...over })
  await refuse({})
  await refuse({ instructorId: await makeStaff(trx, 'admin') })
  await expect(refuse({ venueId: instructorId })).rejects.toMatchObject({ fields: { venueId: expect.any(String) } })
  const customer = refuse({ instructorId: await makeCustomer(trx) })
  await expect(customer).rejects.toMatchObject({ fields: { instructorId: expect.any(String) } })
  await trx.updateTable('users').set({ status: 'inactive' }).where('id', '=', instructorId).execute()
  await expect(refuse({})).rejects.toThrow('Choose one of your instructors.')
})

async function partsOf(trx: Trx) {
  const id = await makeSession(trx, { firstDay: '2026-12-01' })
  const plan = await findPlan(trx, setup, id)
  return { courseId: plan?.courseId ?? '', venueId: plan?.venueId ?? '', instructorId: plan?.instructorId ?? '' }
}
