import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { inTime } from '../../lists/in-time.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { conditions } from '../conditions/schema.ts'
import { countPeople } from './count-people.ts'
import { listPeople } from './list-people.ts'

test('conditions that take too long end in a sentence', async ({ ownDb }) => {
  await inTransaction(ownDb, (trx) => makeCustomer(trx))
  await sql`create or replace function search_fold(value text) returns text language plpgsql volatile as
    $$ begin perform pg_sleep(10); return value; end $$`.execute(ownDb)
  const where = conditions.parse({ all: [['city', 'containsNot', 'x']] })
  const limits = { statement: 100, lock: 100, idle: 1000 }

  await expect(inTransaction(ownDb, (trx) => listPeople(trx, asAdmin(), { where }), limits)).rejects.toThrow('too long')
  await expect(inTransaction(ownDb, (trx) => countPeople(trx, asAdmin(), { where }), limits)).rejects.toThrow(
    'too long',
  )
  await expect(inTime(Promise.reject(new Error('bug')))).rejects.toThrow('bug')
})
