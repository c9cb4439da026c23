import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { readRowKeys } from './row-keys.ts'

test('readRowKeys knows a table by its only key, and one of several by those beside the owner', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const keysOf = await readRowKeys(trx, ['users', 'user_tags', 'note_mentions', 'rate_limits'])
  expect(keysOf('users').single).toEqual({ column: 'id', type: 'uuid' })
  expect(keysOf('rate_limits').single).toEqual({ column: 'key', type: 'text' })
  expect(keysOf('user_tags').single).toBeUndefined()
  expect(keysOf('unknown').single).toBeUndefined()

  const { id: tagId } = await trx.insertInto('tags').values({ name: 'vip' }).returning('id').executeTakeFirstOrThrow()
  await trx.insertInto('userTags').values({ userId: ada, tagId }).execute()
  const keyOf = async (table: string, owner: string) => {
    const query = sql<{
      key: string
    }>`select ${keysOf(table).key(owner)} as key from ${sql.table(table)} as row_of limit 1`
    return (await query.execute(trx)).rows[0]?.key
  }
  expect(await keyOf('user_tags', 'user_id')).toBe(tagId)
  expect(await keyOf('user_tags', 'created_by')).toBe(`["${ada}", "${tagId}"]`)
  expect(await keyOf('users', 'merged_into_id')).toBe(ada)
})
