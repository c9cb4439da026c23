import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { forgetPasswordLinks, forgetSessions, forgetSignInSteps } from './forget-sign-ins.ts'

const now = new Date('2026-11-21T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const justOver = (days: number) => new Date(daysAgo(days).getTime() - 1)

test('forgetSessions deletes sessions last used over a year ago, at most so many', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const sessions = { over: justOver(365), more: justOver(400), year: daysAgo(365), used: daysAgo(1) }
  await trx
    .insertInto('userSessions')
    .values(
      Object.entries(sessions).map(([id, lastActivity]) => ({
        id,
        userId,
        kind: 'portal' as const,
        lastActivity,
        expiresAt: lastActivity,
      })),
    )
    .execute()
  await trx
    .insertInto('userSessions')
    .values({ id: 'open', userId, kind: 'portal', lastActivity: justOver(365), expiresAt: now })
    .execute()

  expect([await forgetSessions(trx, now, 1), await forgetSessions(trx, now, 10)]).toEqual([1, 1])
  const left = await trx.selectFrom('userSessions').select('id').orderBy('id').execute()
  expect(left.map(({ id }) => id)).toEqual(['open', 'used', 'year'])
})

async function fillExpired(trx: Trx, table: 'passwordLinks' | 'signInSteps', days: number): Promise<void> {
  const userId = await makeCustomer(trx)
  for (const [id, expiresAt] of [
    ['over', justOver(days)],
    ['more', justOver(days + 9)],
    ['still', daysAgo(days)],
  ] as const) {
    const row = { id, userId, expiresAt }
    if (table === 'signInSteps') await trx.insertInto(table).values(row).execute()
    else
      await trx
        .insertInto(table)
        .values({ ...row, purpose: 'reset' })
        .execute()
  }
}

test.for([
  ['passwordLinks', 30, forgetPasswordLinks],
  ['signInSteps', 1, forgetSignInSteps],
] as const)('%s go %i days after they expired, at most so many', async ([table, days, forget], { trx }) => {
  await fillExpired(trx, table, days)
  expect([await forget(trx, now, 1), await forget(trx, now, 10)]).toEqual([1, 1])
  expect(await trx.selectFrom(table).select('id').execute()).toEqual([{ id: 'still' }])
})
