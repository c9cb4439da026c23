import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listActivityOf } from './list-activity-of.ts'
import { recordActivity } from './record-activity.ts'

test('listActivityOf lists what happened to one thing, latest first, within reach', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const [booking, other] = [
    { type: 'booking', id: crypto.randomUUID() },
    { type: 'booking', id: crypto.randomUUID() },
  ]
  const entry = { type: 'booking.updated', userId } as const
  await recordActivity(
    trx,
    asAdmin(),
    { ...entry, entity: booking, description: 'First', at: new Date('2026-11-20T12:00:00Z') },
    { ...entry, entity: booking, description: 'Second', at: new Date('2026-11-21T12:00:00Z') },
    { ...entry, entity: other, description: 'Of another', at: new Date('2026-11-21T12:00:00Z') },
    {
      ...entry,
      entity: { ...booking, type: 'user' },
      description: 'Of a person',
      at: new Date('2026-11-21T12:00:00Z'),
    },
  )
  const listed = await listActivityOf(trx, asAdmin(), booking)
  expect(listed.map((row) => row.activityDescription)).toEqual(['Second', 'First'])
  expect(await listActivityOf(trx, asInstructor(await makeStaff(trx, 'instructor')), booking)).toEqual([])
})
