import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import { makeStaffWithPassword } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { changeStaff, lastAdmin } from './change-staff.ts'

const operator = systemActor('test')

test('removed access is logged with its previous value', async ({ ownDb }) => {
  const { userId } = await makeStaffWithPassword(ownDb)
  await makeStaffWithPassword(ownDb, 'admin')

  await inTransaction(ownDb, (trx) => changeStaff(trx, operator, { userId, status: 'suspended' }))

  const { version } = await ownDb
    .selectFrom('users')
    .select('version')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  expect(version).toBe(2)
  const log = ownDb.selectFrom('userActivityLogs').select(['userId', 'changes'])
  expect(await log.where('activityType', '=', 'user.access_changed').execute()).toEqual([
    { userId, changes: { status: { before: 'active', after: 'suspended' } } },
  ])
})

test('the last active admin stays', async ({ ownDb }) => {
  const { userId } = await makeStaffWithPassword(ownDb, 'admin')
  const change = (wanted: { status: 'suspended' } | { role: 'instructor' }) =>
    inTransaction(ownDb, (trx) => changeStaff(trx, operator, { userId, ...wanted }))

  await expect(change({ status: 'suspended' })).rejects.toThrow(lastAdmin)
  await expect(change({ role: 'instructor' })).rejects.toThrow(lastAdmin)
})

test('of the last two admins disabled at once, one stays', async ({ ownDb }) => {
  for (let round = 0; round < 5; round++) {
    const admins = [await makeStaffWithPassword(ownDb, 'admin'), await makeStaffWithPassword(ownDb, 'admin')]

    const tries = await Promise.allSettled(
      admins.map(({ userId }) =>
        inTransaction(ownDb, (trx) => changeStaff(trx, operator, { userId, status: 'suspended' })),
      ),
    )

    const left = await ownDb
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'admin')
      .where('status', '=', 'active')
      .execute()
    expect(left).toHaveLength(1)
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await ownDb.updateTable('users').set({ status: 'suspended' }).where('role', '=', 'admin').execute()
  }
})

test('a customer is not a colleague', async ({ ownDb }) => {
  await makeStaffWithPassword(ownDb, 'admin')
  const { id } = await ownDb
    .insertInto('users')
    .values({ email: 'customer@acme.example' })
    .returning('id')
    .executeTakeFirstOrThrow()

  const change = inTransaction(ownDb, (trx) => changeStaff(trx, operator, { userId: id, role: 'admin' }))
  await expect(change).rejects.toThrow('No colleague has')
})
