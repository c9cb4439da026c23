import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeRetentionYears, readRetentionYears } from './retention-rules.ts'

const now = new Date('2026-11-21T10:00:00Z')
const listLog = (db: Db) => db.selectFrom('userActivityLogs').selectAll().execute()

test('readRetentionYears is six years by default', async ({ trx }) => {
  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 6 })
  await trx.deleteFrom('retentionRules').execute()
  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 6 })
})

test('changeRetentionYears changes one rule, leaves the other, and logs the changed one', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  await changeRetentionYears(trx, admin, { registers: 6, certificates: 9 }, now)

  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 9 })
  expect(await trx.selectFrom('retentionRules').select(['kept', 'updatedBy']).orderBy('kept').execute()).toEqual([
    { kept: 'certificates', updatedBy: admin.userId },
    { kept: 'registers', updatedBy: null },
  ])
  const changes = { certificates: { before: 6, after: 9 } }
  const [logged, ...others] = await listLog(trx)
  expect(logged).toMatchObject({ activityType: 'retention.changed', actorId: admin.userId, createdAt: now })
  expect([logged?.changes, others]).toEqual([changes, []])
})

test('changeRetentionYears writes nothing when the years are the same', async ({ trx }) => {
  await changeRetentionYears(trx, asAdmin(), { registers: 6, certificates: 6 }, now)
  expect(await listLog(trx)).toEqual([])
})

test('changeRetentionYears refuses everyone but admins', async ({ trx }) => {
  const strangers = [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))]
  for (const stranger of strangers) {
    const change = changeRetentionYears(trx, stranger, { registers: 1, certificates: 1 })
    await expect(change).rejects.toThrow(Refusal)
  }
  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 6 })
})
