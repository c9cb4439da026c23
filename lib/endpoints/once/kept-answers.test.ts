import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import type { Claim } from './claim.ts'
import { hashed } from './claim.ts'
import { countErasures } from './erase-answers.ts'
import { findKept, forgetAnswer, keepAnswer, tryClaim, waitForClaim } from './kept-answers.ts'

const claim: Claim = { caller: 'user:1', key: 'one', requestHash: hashed('a body') }

test('findKept tells an answer from work in flight, from one not kept, and from another request', async ({ trx }) => {
  expect(await findKept(trx, claim)).toBeUndefined()
  await keepAnswer(trx, claim, 'in flight')
  expect(await findKept(trx, claim)).toEqual({ kind: 'in flight' })
  await keepAnswer(trx, claim, { text: 'Ada', erasures: 0 })
  expect(await findKept(trx, claim)).toEqual({ kind: 'answer', text: 'Ada' })
  await keepAnswer(trx, claim, 'unkept')
  expect(await findKept(trx, claim)).toEqual({ kind: 'unkept' })
  expect(await findKept(trx, { ...claim, requestHash: hashed('another') })).toEqual({ kind: 'other request' })
})

test('keepAnswer seals what it keeps, and forgetAnswer takes the row away', async ({ trx }) => {
  await keepAnswer(trx, claim, { text: 'Ada of Acme', erasures: 0 })
  const [row] = await trx.selectFrom('idempotencyKeys').select(['answer', 'keyHash']).execute()
  expect(row?.answer?.toString('latin1')).not.toContain('Ada')
  expect(row?.keyHash.toString('latin1')).not.toContain('one')

  await forgetAnswer(trx, { ...claim, key: 'two' })
  expect(await findKept(trx, claim)).toBeDefined()
  await forgetAnswer(trx, claim)
  expect(await findKept(trx, claim)).toBeUndefined()
})

test('tryClaim is told at once that another holds the claim; waitForClaim sees what that one kept', async ({
  ownDb,
}) => {
  const second = () =>
    inTransaction(ownDb, async (trx) => {
      const wasFree = await tryClaim(trx, claim)
      await waitForClaim(trx, claim)
      return { wasFree, kept: await findKept(trx, claim) }
    })
  const { settled } = await runInto(
    ownDb,
    async (trx) => {
      await waitForClaim(trx, claim)
      await keepAnswer(trx, claim, { text: 'first', erasures: 0 })
    },
    second,
  )
  expect(settled).toMatchObject({ value: { wasFree: false, kept: { kind: 'answer', text: 'first' } } })
})

test('countErasures counts the people who were erased by now', async ({ trx }) => {
  const before = await countErasures(trx)
  const erased = { pseudonym: 'Erased 1', askedBy: 'person', reason: 'Asked' } as const
  await trx
    .insertInto('erasures')
    .values({ userId: await makeCustomer(trx), ...erased })
    .execute()
  expect(await countErasures(trx)).toBe(before + 1)
})
