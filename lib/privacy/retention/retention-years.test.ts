import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { certificateYears, readRetentionYears, registerYears } from './retention-years.ts'

const now = new Date('2026-11-21T10:00:00Z')

test('readRetentionYears is six years by default', async ({ trx }) => {
  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 6 })
})

test('one period is changed, the other left, and the change is logged as one of retention', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  await changeSetting(trx, admin, { setting: certificateYears, value: 9 }, now)

  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 9 })
  expect(await trx.selectFrom('userActivityLogs').selectAll().execute()).toMatchObject([
    {
      activityType: 'retention.changed',
      activityDescription: 'Certificates keep names for 9 years after they end',
      actorId: admin.userId,
      changes: { certificateYears: { before: 6, after: 9 } },
      createdAt: now,
    },
  ])
})

test('everyone but admins is refused', async ({ trx }) => {
  const strangers = [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))]
  for (const stranger of strangers)
    await expect(changeSetting(trx, stranger, { setting: registerYears, value: 1 })).rejects.toThrow(Refusal)
  expect(await readRetentionYears(trx)).toEqual({ registers: 6, certificates: 6 })
})

test('a period is from one year to forty', () => {
  for (const { schema } of [registerYears, certificateYears])
    expect([0, 1, 40, 41, 1.5].map((years) => schema.safeParse(years).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
})
