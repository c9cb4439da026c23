import { expect, vi } from 'vitest'
import { openDatabase, openPool } from '../db/open-database.ts'
import { beginRequest } from '../testing/next-request.ts'
import { test } from '../testing/test.ts'
import { spendPageAttempt } from './spend-page-attempt.ts'

vi.mock('next/headers', async () => (await import('../testing/next-request.ts')).nextHeaders)

test('spendPageAttempt counts visits, and past the limit answers the sentence to show', async ({ ownDb }) => {
  const limit = { name: 'verify', points: 1, seconds: 120 }
  beginRequest(ownDb, { 'x-peer-address': '203.0.113.9' })
  expect(await spendPageAttempt(limit)).toBeUndefined()
  expect(await spendPageAttempt(limit)).toBe('Too many tries from your network. Try again in 2 minutes.')
  beginRequest(ownDb, { 'x-peer-address': '203.0.113.10' })
  expect(await spendPageAttempt(limit)).toBeUndefined()
})

test('spendPageAttempt does not hide that the database is gone', async () => {
  const gone = openDatabase(openPool('postgresql://nobody@127.0.0.1:1/none'))
  beginRequest(gone)
  await expect(spendPageAttempt({ name: 'verify', points: 1, seconds: 60 })).rejects.toThrow()
  await gone.destroy()
})
