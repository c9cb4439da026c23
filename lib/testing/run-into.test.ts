import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeCustomer } from './make/make.ts'
import { runInto } from './run-into.ts'
import { test } from './test.ts'

test('where the first work fails, its own error shows and its transaction is over', async ({ ownDb }) => {
  const broken = runInto(
    ownDb,
    async (trx) => {
      await makeCustomer(trx)
      throw new Error('the real reason')
    },
    async () => undefined,
  )
  await expect(broken).rejects.toThrow('the real reason')

  const { rows } = await sql`
    select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'
  `.execute(ownDb)
  expect(rows).toEqual([])
  expect(await ownDb.selectFrom('users').select('id').execute()).toEqual([])
})
