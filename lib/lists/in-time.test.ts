import { sql } from 'kysely'
import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { test } from '../testing/test.ts'
import { inTime, inWords } from './in-time.ts'

test('inTime refuses a query that the database broke off for its time, and passes on everything else', async ({
  trx,
}) => {
  expect(await inTime(Promise.resolve(7))).toBe(7)
  for (const error of [new Error('bug'), Object.assign(new Error('bug'), { code: '22012' })])
    await expect(inTime(Promise.reject(error))).rejects.toBe(error)
  await sql`set local statement_timeout = 20`.execute(trx)
  await expect(inTime(sql`select pg_sleep(60)`.execute(trx))).rejects.toThrow(Refusal)
})

test('inWords gives the sentence of a refusal alone', () => {
  expect(inWords(new Refusal('Too long.'))).toBe('Too long.')
  expect(() => inWords(new TypeError('bug'))).toThrow('bug')
})
