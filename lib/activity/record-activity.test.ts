import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemActor } from '../core/actor.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { recordActivity } from './record-activity.ts'

test('recordActivity writes the actor, the entity, the changes and where the request came from', async ({ trx }) => {
  const [ada, olga] = [await makeCustomer(trx), await makeStaff(trx, 'admin')]
  const origin = { ipAddress: '203.0.113.7', userAgent: 'Firefox', requestId: 'r1' }
  const actor: Actor = { ...asAdmin(olga), origin }
  await recordActivity(trx, actor, {
    type: 'note.added',
    userId: ada,
    description: 'Done',
    entity: { type: 'booking', id: ada },
    details: { reason: 'asked' },
    changes: { city: { before: 'York', after: 'Leeds' } },
    at: new Date('2026-11-01T12:00:00Z'),
  })

  expect(
    await trx.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'note.added').execute(),
  ).toMatchObject([
    {
      userId: ada,
      actorId: olga,
      activityDescription: 'Done',
      relatedEntityType: 'booking',
      relatedEntityId: ada,
      details: { reason: 'asked' },
      changes: { city: { before: 'York', after: 'Leeds' } },
      ...origin,
      createdAt: new Date('2026-11-01T12:00:00Z'),
    },
  ])
})

test('recordActivity names a job in the details, stamps the present time, and writes nothing without entries', async ({
  trx,
}) => {
  const before = Date.now()
  await recordActivity(trx, systemActor('retention'), { type: 'note.added', userId: null, description: '' })
  await recordActivity(trx, systemActor('retention'))

  const rows = await trx
    .selectFrom('userActivityLogs')
    .selectAll()
    .where('details', '@>', '{"by":"retention"}')
    .execute()
  expect(rows).toMatchObject([
    { userId: null, actorId: null, relatedEntityType: null, relatedEntityId: null, changes: {}, ipAddress: null },
  ])
  expect(Math.abs((rows[0]?.createdAt.getTime() ?? 0) - before)).toBeLessThan(600_000)
})
