import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { type Picker, pickPeople, visiblePicks } from './pick-people.ts'
import { startBulkRun } from './start-bulk-run.ts'
import { visibleRuns } from './visible-runs.ts'

async function makeRun(trx: Trx) {
  const userId = await makeStaff(trx, 'admin')
  const actor: Picker = { ...asAdmin(userId), userId }
  const pickId = await pickPeople(trx, actor, { ids: [await makeCustomer(trx)] })
  return { actor, pickId, runId: await startBulkRun(trx, actor, { pickId, verb: 'status', status: 'inactive' }) }
}

test('visiblePicks and visibleRuns show a colleague their own, and only while they are an admin', async ({ trx }) => {
  const [mine] = [await makeRun(trx), await makeRun(trx)]
  const seen = async (actor: Picker) => [
    (await visiblePicks(trx, actor).select('id').execute()).map(({ id }) => id),
    (await visibleRuns(trx, actor).select('bulkRuns.id').execute()).map(({ id }) => id),
  ]
  expect(await seen(mine.actor)).toEqual([[mine.pickId], [mine.runId]])
  expect(await seen({ ...mine.actor, role: 'instructor' })).toEqual([[], []])
})
