import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { listReferencesTo } from './references-to.ts'

test('listReferencesTo finds every foreign key to a table, and no other', async ({ trx }) => {
  expect(await listReferencesTo(trx, ['tags'])).toEqual([{ table: 'user_tags', column: 'tag_id', target: 'tags' }])
})

test('listReferencesTo finds keys of tables added later, in order of table and column, and only of our own', async ({
  trx,
}) => {
  await sql`create table another (b uuid references tags, a uuid references tags, c integer unique)`.execute(trx)
  await sql`create schema elsewhere create table foreigner (tag_id uuid references public.tags)`.execute(trx)
  expect(await listReferencesTo(trx, ['tags'])).toEqual([
    { table: 'another', column: 'a', target: 'tags' },
    { table: 'another', column: 'b', target: 'tags' },
    { table: 'user_tags', column: 'tag_id', target: 'tags' },
  ])
})
