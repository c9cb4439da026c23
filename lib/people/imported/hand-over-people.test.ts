import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { tempRows } from '../../testing/temp-rows.ts'
import { test } from '../../testing/test.ts'
import { handOverPeople } from './hand-over-people.ts'
import { removeImportedPeople } from './remove-imported-people.ts'

async function makeImported(trx: Trx, importRunId: string | null): Promise<string> {
  const id = await makeCustomer(trx)
  await trx.updateTable('users').set({ importRunId }).where('id', '=', id).execute()
  return id
}

async function makeRun(trx: Trx): Promise<string> {
  const run = trx.insertInto('importRuns').values({ source: 'test' }).returning('id')
  return (await run.executeTakeFirstOrThrow()).id
}

test('handOverPeople names another run as the maker of the given people', async ({ trx }) => {
  const [first, second] = [await makeRun(trx), await makeRun(trx)]
  const [given, kept] = [await makeImported(trx, first), await makeImported(trx, first)]
  const rows = [{ user_id: given, run_id: second }]
  await handOverPeople(trx, await tempRows(trx, { user_id: 'uuid', run_id: 'uuid' }, rows))

  const users = await trx.selectFrom('users').select(['id', 'importRunId']).execute()
  expect(new Map(users.map(({ id, importRunId }) => [id, importRunId]))).toEqual(
    new Map([
      [given, second],
      [kept, first],
    ]),
  )
})

test('removeImportedPeople deletes the given people and what leads to them, and no one whom an import did not make', async ({
  trx,
}) => {
  const run = await makeRun(trx)
  const [gone, kept, typed] = [
    await makeImported(trx, run),
    await makeImported(trx, run),
    await makeImported(trx, null),
  ]
  const rows = [{ user_id: gone }, { user_id: typed }]
  await removeImportedPeople(trx, await tempRows(trx, { user_id: 'uuid' }, rows))

  const left = await trx.selectFrom('users').select('id').execute()
  expect(left.map(({ id }) => id).sort()).toEqual([kept, typed].sort())
  const identities = await trx.selectFrom('userIdentities').select('userId').execute()
  expect(identities).toEqual([{ userId: kept }])
})
