import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { activityAnswer, pageActivity } from './activity-answer.ts'
import { refuseForeignActivityCursor } from './list-activity.ts'
import { recordActivity } from './record-activity.ts'

test('pageActivity answers a page with its total, and every row fits the documented shape', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const entry = { type: 'note.added' as const, userId: ada, description: '', at: new Date('2026-11-01T12:00:00Z') }
  await recordActivity(trx, asAdmin(), entry, entry, entry)

  const page = await pageActivity(trx, asAdmin(), { userId: ada, kinds: ['note.added'], pageSize: 2 })
  expect(page).toMatchObject({ total: 3, isExact: true, previousCursor: null })
  expect(page.rows.map((row) => activityAnswer.parse(row).createdAt)).toEqual(Array(2).fill('2026-11-01T12:00:00.000Z'))

  const next = await pageActivity(trx, asAdmin(), {
    userId: ada,
    kinds: ['note.added'],
    pageSize: 2,
    cursor: page.nextCursor ?? '',
  })
  expect(next.rows).toHaveLength(1)
  expect(next.nextCursor).toBeNull()
})

test('pageActivity hides a person from an instructor', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await recordActivity(trx, asAdmin(), { type: 'note.added' as const, userId: ada, description: '' })
  const page = await pageActivity(trx, asInstructor(await makeStaff(trx, 'instructor')), { userId: ada })
  expect(page).toMatchObject({ rows: [], total: 0 })
})

test('refuseForeignActivityCursor refuses a cursor of the other order and one that was changed', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const entry = { type: 'note.added' as const, userId: ada, description: '' }
  await recordActivity(trx, asAdmin(), entry, entry)
  const { nextCursor } = await pageActivity(trx, asAdmin(), { userId: ada, pageSize: 1 })
  const cursor = nextCursor ?? ''

  expect(() => refuseForeignActivityCursor({ cursor })).not.toThrow()
  expect(() => refuseForeignActivityCursor({ cursor, order: 'desc' })).not.toThrow()
  expect(() => refuseForeignActivityCursor({})).not.toThrow()
  expect(() => refuseForeignActivityCursor({ cursor, order: 'asc' })).toThrow(Refusal)
  expect(() => refuseForeignActivityCursor({ cursor: `${cursor.slice(0, -1)}_` })).toThrow(Refusal)
  await expect(pageActivity(trx, asAdmin(), { cursor: 'nonsense' })).rejects.toThrow(Refusal)
})
