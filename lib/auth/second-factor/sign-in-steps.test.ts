import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { dropSignInSteps, findSignInStep, openSignInStep, spendSignInStep } from './sign-in-steps.ts'

const noon = new Date('2026-11-20T12:00:00Z')
const end = new Date('2026-11-20T12:10:00Z')
const justBefore = new Date(end.getTime() - 1)

async function open(db: Db, role: 'admin' | 'instructor' = 'admin') {
  return inTransaction(db, async (trx) => {
    const userId = await makeStaff(trx, role)
    return { userId, token: await openSignInStep(trx, userId, noon) }
  })
}

test('openSignInStep awaits a code for ten minutes, and stores only a hash of the token', async ({ ownDb }) => {
  const { userId, token } = await open(ownDb, 'instructor')
  expect(JSON.stringify(await ownDb.selectFrom('signInSteps').selectAll().execute())).not.toContain(token)

  expect(await findSignInStep(ownDb, token, justBefore)).toEqual({ userId, role: 'instructor' })
  expect(await findSignInStep(ownDb, token, end)).toBeUndefined()
  const spend = (now: Date) => inTransaction(ownDb, (trx) => spendSignInStep(trx, token, now))
  expect(await spend(end)).toBe(false)
  expect(await spend(justBefore)).toBe(true)
})

test('spendSignInStep uses a step up once, of ten at the same time', async ({ ownDb }) => {
  const { token } = await open(ownDb)
  const other = await open(ownDb)
  const spent = await Promise.all(
    Array.from({ length: 10 }, () => inTransaction(ownDb, (trx) => spendSignInStep(trx, token, noon))),
  )
  expect(spent.filter(Boolean)).toHaveLength(1)
  expect(await findSignInStep(ownDb, token, noon)).toBeUndefined()
  expect(await findSignInStep(ownDb, other.token, noon)).toBeDefined()
  expect(await inTransaction(ownDb, (trx) => spendSignInStep(trx, 'made up', noon))).toBe(false)
})

test('findSignInStep refuses a person who is suspended or no longer staff', async ({ ownDb }) => {
  const [suspended, left] = [await open(ownDb), await open(ownDb)]
  const change = (userId: string) => ownDb.updateTable('users').where('id', '=', userId)
  await change(suspended.userId).set({ status: 'suspended' }).execute()
  await change(left.userId).set({ role: 'customer' }).execute()
  for (const { token } of [suspended, left]) expect(await findSignInStep(ownDb, token, noon)).toBeUndefined()
})

test('dropSignInSteps forgets the steps of one person only', async ({ ownDb }) => {
  const [ada, ben] = [await open(ownDb), await open(ownDb)]
  await inTransaction(ownDb, (trx) => dropSignInSteps(trx, ada.userId))
  expect(await findSignInStep(ownDb, ada.token, noon)).toBeUndefined()
  expect(await findSignInStep(ownDb, ben.token, noon)).toBeDefined()
})
