import { expect } from 'vitest'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { noteBases } from './note-bases.ts'

const now = new Date('2026-11-20T12:00:00Z')
const origin = { at: now.toISOString(), source: 'import' }

test('noteBases keeps what the file gave as the base of each field, a name whole', async ({ trx }) => {
  const run = trx.insertInto('importRuns').values({ kind: 'people', source: 'people.csv' }).returning('id')
  const { id: runId } = await run.executeTakeFirstOrThrow()
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const added = [
    {
      id: ada,
      said: { firstName: 'Ada', city: 'Leeds', county: 'York' },
      fieldOrigins: { firstName: origin, city: origin },
    },
    { id: ben, said: {}, fieldOrigins: {} },
  ]
  await noteBases(trx, { runId, added, now })

  const noted = trx.selectFrom('importUserChanges').select(['runId', 'userId', 'before', 'after'])
  const base = { at: now.toISOString(), isBase: true }
  expect(await noted.orderBy('userId').execute()).toEqual([
    {
      runId,
      userId: ada,
      before: {
        firstName: { values: { firstName: 'Ada', lastName: null }, origins: { firstName: origin }, ...base },
        city: { values: { city: 'Leeds' }, origins: { city: origin }, ...base },
      },
      after: {},
    },
    { runId, userId: ben, before: {}, after: {} },
  ])
})

test('noteBases writes nothing for a file that added nobody', async ({ trx }) => {
  await noteBases(trx, { runId: crypto.randomUUID(), added: [], now })
  expect(await trx.selectFrom('importUserChanges').select('id').execute()).toEqual([])
})
