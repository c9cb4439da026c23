import { beforeEach, expect, vi } from 'vitest'
import { openDatabase, openPool } from '../db/open-database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { beginSecondFactor } from '../testing/make/make-second-factor.ts'
import { makeSignedIn } from '../testing/make/make-staff.ts'
import { test } from '../testing/test.ts'

beforeEach(() => vi.resetModules())

// What this process found out about its keys and its database holds on, so each test begins with modules that know nothing.
async function readiness(db: Db) {
  const { findReadiness } = await import('./find-readiness.ts')
  const { noteConnectionLost } = await import('../db/health.ts')
  noteConnectionLost()
  return findReadiness(db)
}

test('findReadiness is ready when the database answers and nothing is sealed yet', async ({ ownDb }) => {
  expect(await readiness(ownDb)).toBe('ready')
})

test('findReadiness says that the database does not answer', async () => {
  const gone = openDatabase(openPool('postgresql://nobody@127.0.0.1:1/none'))
  expect(await readiness(gone)).toBe('the database does not answer')
  await gone.destroy()
})

test('findReadiness says that the keys do not open what other keys sealed, until they do', async ({ ownDb }) => {
  const { actor } = await makeSignedIn(ownDb)
  await beginSecondFactor(ownDb, actor)
  expect(await readiness(ownDb)).toBe('the encryption keys do not open what is stored')

  await inTransaction(ownDb, (trx) => trx.deleteFrom('secondFactors').execute())
  expect(await readiness(ownDb)).toBe('ready')
})
