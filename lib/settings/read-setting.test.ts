import { expect, vi } from 'vitest'
import { z } from 'zod'
import { log } from '../log.ts'
import { storeSetting } from '../testing/make/store-setting.ts'
import { test } from '../testing/test.ts'
import { readSetting, readTogether } from './read-setting.ts'
import { defineSetting } from './setting.ts'

const common = { title: 'Tea', help: 'In the kitchen.', may: 'settings.manage', says: () => 'Changed' } as const
const isServed = defineSetting({
  ...common,
  key: 'teaIsServed',
  field: { kind: 'switch' },
  schema: z.boolean(),
  default: true,
})
const sort = defineSetting({
  ...common,
  key: 'teaSort',
  field: { kind: 'choice', options: { green: 'Green', black: 'Black' } },
  schema: z.enum(['green', 'black']),
  default: 'black',
})

test('readSetting gives the default until something is stored', async ({ trx }) => {
  const before: boolean = await readSetting(trx, isServed)
  await storeSetting(trx, isServed, false)
  expect([before, await readSetting(trx, isServed)]).toEqual([true, false])
})

test('readTogether gives each value in its own type', async ({ trx }) => {
  await storeSetting(trx, sort, 'green')
  const at = await readTogether(trx, [isServed, sort])
  const chosen: 'green' | 'black' = at(sort)
  expect([chosen, at(isServed)]).toEqual(['green', true])
})

test('readTogether throws for a setting that was not asked for', async ({ trx }) => {
  const at = await readTogether(trx, [isServed])
  expect(() => at(sort)).toThrow('teaSort was not read')
})

test('a stored value that no longer fits is reported, and the default holds', async ({ trx }) => {
  const reported = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  await trx.insertInto('settings').values({ key: 'teaSort', value: '"blue"' }).execute()

  expect(await readSetting(trx, sort)).toBe('black')
  expect(reported).toHaveBeenCalledWith({ key: 'teaSort' }, expect.stringContaining('not valid'))
  reported.mockRestore()
})
