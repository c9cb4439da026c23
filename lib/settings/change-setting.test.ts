import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { changeSetting } from './change-setting.ts'
import { findSettings } from './find-settings.ts'

const words = 'Every admin needs a code'
const now = new Date('2026-11-21T10:00:00Z')

const listLog = (db: Db) => db.selectFrom('userActivityLogs').selectAll().execute()

test('an unset setting has its default', async ({ trx }) => {
  expect(await findSettings(trx)).toMatchObject({ secondFactorForAdmins: false })
})

test('a changed setting applies at once, and records who changed it when', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  await changeSetting(trx, admin, { key: 'secondFactorForAdmins', value: true, words }, now)

  expect(await findSettings(trx)).toMatchObject({ secondFactorForAdmins: true })
  expect(await trx.selectFrom('settings').selectAll().execute()).toEqual([
    { key: 'secondFactorForAdmins', value: true, updatedAt: now, updatedBy: admin.userId },
  ])
  const changes = { secondFactorForAdmins: { before: false, after: true } }
  expect(await listLog(trx)).toMatchObject([
    { activityType: 'setting.changed', actorId: admin.userId, activityDescription: words, changes, createdAt: now },
  ])
})

test('a setting is set again', async ({ trx }) => {
  const later = new Date('2026-11-22T10:00:00Z')
  await changeSetting(trx, asAdmin(), { key: 'secondFactorForAdmins', value: true, words }, now)
  await changeSetting(trx, asAdmin(), { key: 'secondFactorForAdmins', value: false, words }, later)

  expect(await findSettings(trx)).toMatchObject({ secondFactorForAdmins: false })
  expect(await trx.selectFrom('settings').select('updatedAt').execute()).toEqual([{ updatedAt: later }])
})

test('setting the current value writes nothing', async ({ trx }) => {
  await changeSetting(trx, asAdmin(), { key: 'secondFactorForAdmins', value: false, words }, now)
  expect(await trx.selectFrom('settings').selectAll().execute()).toEqual([])
  expect(await listLog(trx)).toEqual([])
})
