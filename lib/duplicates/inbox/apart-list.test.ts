import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { known } from './apart-list.fill.ts'
import { apartList } from './apart-list.ts'
import { apartRows, deciderOf, peopleOf } from './apart-rows.ts'

test('apartList shows merged people as their survivor, and no pair that became one person', async ({ trx }) => {
  await known.fill(trx)
  const { rows } = await apartList.page(trx, asAdmin(), {})
  expect(rows).toHaveLength(6)
  expect(new Set(rows.map(deciderOf))).toEqual(new Set(['Zoë Ward', null]))

  const [gone = '', survivor = ''] = [...new Set(rows.flatMap(({ oneId, otherId }) => [oneId, otherId]))].sort()
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', gone).execute()
  const left = (await apartList.page(trx, asAdmin(), {})).rows.map(peopleOf)
  expect(left).toHaveLength(5)
  expect(left.flatMap(({ one, other }) => [one.id, other.id])).not.toContain(gone)
})

test('apartRows are for the office alone', async ({ trx }) => {
  await known.fill(trx)
  expect(await apartRows(trx, asAdmin()).execute()).toHaveLength(6)
  expect(await apartRows(trx, asInstructor(await makeStaff(trx, 'instructor'))).execute()).toEqual([])
})
