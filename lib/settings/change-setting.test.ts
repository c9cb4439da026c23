import { expect } from 'vitest'
import { z } from 'zod'
import { systemActor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Db } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { changeSetting } from './change-setting.ts'
import { readSetting } from './read-setting.ts'
import { defineSetting } from './setting.ts'

const now = new Date('2026-11-21T10:00:00Z')
const biscuits = defineSetting({
  key: 'biscuits',
  title: 'Biscuits',
  help: 'On every table.',
  field: { kind: 'number', unit: 'packets' },
  schema: z.int().min(0),
  default: 2,
  may: 'settings.manage',
  says: (count) => `${count} packets of biscuits`,
  refuse: async (_trx, _actor, count) => {
    if (count > 99) throw new Refusal('The cupboard is full.')
  },
})

const listLog = (db: Db) => db.selectFrom('userActivityLogs').selectAll().execute()
const listRows = (db: Db) => db.selectFrom('settings').selectAll().execute()

test('changeSetting applies at once, and records who changed what when', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  await changeSetting(trx, admin, { setting: biscuits, value: 5 }, now)

  expect(await readSetting(trx, biscuits)).toBe(5)
  expect(await listRows(trx)).toEqual([
    { key: 'biscuits', value: 5, version: 1, updatedAt: now, updatedBy: admin.userId },
  ])
  expect(await listLog(trx)).toMatchObject([
    {
      activityType: 'setting.changed',
      actorId: admin.userId,
      activityDescription: '5 packets of biscuits',
      changes: { biscuits: { before: 2, after: 5 } },
      createdAt: now,
    },
  ])
})

test('changeSetting sets a setting again, and counts the changes', async ({ trx }) => {
  const later = new Date('2026-11-22T10:00:00Z')
  await changeSetting(trx, asAdmin(await makeStaff(trx, 'admin')), { setting: biscuits, value: 5 }, now)
  await changeSetting(trx, asAdmin(), { setting: biscuits, value: 2 }, later)

  expect(await readSetting(trx, biscuits)).toBe(2)
  expect(await listRows(trx)).toMatchObject([{ value: 2, version: 2, updatedAt: later, updatedBy: null }])
})

test('changeSetting writes nothing when the value is the same', async ({ trx }) => {
  await changeSetting(trx, asAdmin(), { setting: biscuits, value: 2 }, now)
  expect(await listRows(trx)).toEqual([])
  expect(await listLog(trx)).toEqual([])
})

test('changeSetting refuses what the setting refuses, and every actor without its permission', async ({ trx }) => {
  const change = (actor: Parameters<typeof changeSetting>[1], value: number) =>
    changeSetting(trx, actor, { setting: biscuits, value })

  await expect(change(asAdmin(), 100)).rejects.toThrow('The cupboard is full.')
  const strangers = [
    asInstructor(await makeStaff(trx, 'instructor')),
    asCustomer(await makeCustomer(trx)),
    systemActor('test'),
  ]
  for (const stranger of strangers) await expect(change(stranger, 3)).rejects.toThrow('nothing here')
  expect(await listRows(trx)).toEqual([])
})
