import { expect } from 'vitest'
import { z } from 'zod'
import { Conflict } from '../core/conflict.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { type ChangeGroupInput, changeGroup } from './change-group.ts'
import { changeSetting } from './change-setting.ts'
import { groupForm } from './group-form.ts'
import { listSettings } from './list-settings.ts'
import { readTogether } from './read-setting.ts'
import { defineSetting } from './setting.ts'

const now = new Date('2026-11-21T10:00:00Z')
const common = { help: 'For everybody.', may: 'settings.manage', says: () => 'Changed' } as const
const cups = defineSetting({
  ...common,
  key: 'cups',
  title: 'Cups',
  field: { kind: 'number', unit: 'cups' },
  schema: z.int('A whole number.').max(9, 'At most 9.'),
  default: 2,
  refuse: async (_trx, _actor, count) => {
    if (count === 7) throw new Refusal('Seven are broken.')
  },
})
const isHot = defineSetting({
  ...common,
  key: 'isHot',
  title: 'Hot',
  field: { kind: 'switch' },
  schema: z.boolean(),
  default: true,
})
const group = { name: 'tea', title: 'Tea', settings: [cups, isHot] }
const fresh = { group, version: 0, originals: { cups: '2', isHot: 'on' } }

const change = (trx: Trx, input: Partial<ChangeGroupInput>) =>
  changeGroup(trx, asAdmin(), { ...fresh, typed: { 'set-cups': '2', 'set-isHot': 'on' }, ...input }, now)

async function read(trx: Trx) {
  const at = await readTogether(trx, [cups, isHot])
  return { cups: at(cups), isHot: at(isHot) }
}

test('changeGroup changes what was changed, and records only that', async ({ trx }) => {
  await change(trx, { typed: { 'set-cups': '3', 'set-isHot': 'on' } })
  expect(await read(trx)).toEqual({ cups: 3, isHot: true })
  expect(await trx.selectFrom('userActivityLogs').select('changes').execute()).toEqual([
    { changes: { cups: { before: 2, after: 3 } } },
  ])

  await change(trx, { version: 1, originals: { cups: '3', isHot: 'on' }, typed: { 'set-cups': '3' } })
  expect(await read(trx)).toEqual({ cups: 3, isHot: false })
})

test('changeGroup names each wrong field and writes nothing', async ({ trx }) => {
  const wrong = change(trx, { typed: { 'set-cups': '12' } })
  await expect(wrong).rejects.toMatchObject({ fields: { 'set-cups': 'At most 9.' } })
  const refused = change(trx, { typed: { 'set-cups': '7', 'set-isHot': 'on' } })
  await expect(refused).rejects.toMatchObject({ fields: { 'set-cups': 'Seven are broken.' } })
  expect(await read(trx)).toEqual({ cups: 2, isHot: true })
})

test('changeGroup conflicts if a colleague changed the same field, and says what stands', async ({ trx }) => {
  await changeSetting(trx, asAdmin(), { setting: cups, value: 4 })
  const late = change(trx, { typed: { 'set-cups': '3', 'set-isHot': 'on' } })
  await expect(late).rejects.toThrow(Conflict)
  await expect(late).rejects.toMatchObject({
    standing: { version: 1, values: { cups: '4', isHot: 'on' }, contested: { cups: { mine: '3', theirs: '4' } } },
  })
  expect(await read(trx)).toEqual({ cups: 4, isHot: true })
})

test('changeGroup keeps what a colleague changed in a field that was left alone', async ({ trx }) => {
  await changeSetting(trx, asAdmin(), { setting: cups, value: 4 })
  await change(trx, { typed: { 'set-cups': '2' } })
  expect(await read(trx)).toEqual({ cups: 4, isHot: false })
})

test('changeGroup refuses an actor who may change none of it', async ({ trx }) => {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const change = changeGroup(trx, teacher, { ...fresh, typed: { 'set-cups': '3' } })
  await expect(change).rejects.toThrow('nothing here')
})

test('listSettings shows each group with its texts, its version and who changed what', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin', 'Sam'))
  await changeSetting(trx, admin, { setting: cups, value: 4 }, now)

  expect(await listSettings(trx, admin, [group])).toMatchObject([
    {
      name: 'tea',
      version: 1,
      settings: [
        { key: 'cups', text: '4', changed: { at: now, by: { firstName: 'Sam', lastName: 'Ward' } } },
        { key: 'isHot', text: 'on', changed: null },
      ],
    },
  ])
  expect(await listSettings(trx, asInstructor(await makeStaff(trx, 'instructor')), [group])).toEqual([])
})

test('groupForm reads one group with its fields, and no other', () => {
  const { input, names } = groupForm([group])
  const about = { group: 'tea', version: '3', original: '{"cups":"2"}' }

  expect(names).toEqual(['set-cups', 'set-isHot'])
  expect(input.parse({ ...about, 'set-cups': '4' })).toEqual({
    group,
    version: 3,
    original: { cups: '2' },
    'set-cups': '4',
  })
  for (const wrong of [{ group: 'coffee' }, { original: 'x' }, { 'set-spoons': '1' }])
    expect(input.safeParse({ ...about, ...wrong }).success).toBe(false)
})
