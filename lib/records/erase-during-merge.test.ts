import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'
import { mergePeople } from './merge/merge-people.ts'
import { undoMerge } from './merge/undo/undo-merge.ts'

const why = { askedBy: 'person', reason: 'Asked by letter', keyring } as const

async function makePair(db: Db) {
  const [survivorId, mergedId] = await inTransaction(db, async (trx) => [
    await makeCustomer(trx),
    await makeCustomer(trx),
  ])
  return { survivorId: survivorId ?? '', mergedId: mergedId ?? '' }
}

type Pair = Awaited<ReturnType<typeof makePair>>

const mergeInput = ({ survivorId, mergedId }: Pair) => ({ survivorId, mergeIds: [mergedId], keyring })
const erase = (db: Db, userId: string) => inTransaction(db, (trx) => eraseRecord(trx, asAdmin(), { userId, ...why }))
const notErased = (db: Db) => db.selectFrom('users').select('id').where('erasedAt', 'is', null).execute()

async function expectWhole(db: Db): Promise<void> {
  const broken = (await checkInvariants(db)).filter(({ broken }) => broken > 0)
  expect(broken.filter(({ rule }) => !rule.includes('found by it'))).toEqual([])
}

test('an erasure of the survivor that meets a merge forgets both records', async ({ ownDb }) => {
  const pair = await makePair(ownDb)
  const { settled, hasWaited } = await runInto(
    ownDb,
    (trx) => mergePeople(trx, asAdmin(), mergeInput(pair)),
    () => erase(ownDb, pair.survivorId),
  )

  expect([hasWaited, settled.status]).toEqual([true, 'fulfilled'])
  expect(await notErased(ownDb)).toEqual([])
  await expectWhole(ownDb)
})

test('an erasure of a record that is merged meanwhile is refused, and erases nobody', async ({ ownDb }) => {
  const pair = await makePair(ownDb)
  const { settled, hasWaited } = await runInto(
    ownDb,
    (trx) => mergePeople(trx, asAdmin(), mergeInput(pair)),
    () => erase(ownDb, pair.mergedId),
  )

  expect([hasWaited, settled.status === 'rejected' && String(settled.reason)]).toEqual([
    true,
    expect.stringContaining(pair.survivorId),
  ])
  expect(await notErased(ownDb)).toHaveLength(2)
  await expectWhole(ownDb)
})

test('a merge that meets an erasure of either record finds it gone', async ({ ownDb }) => {
  for (const who of ['survivorId', 'mergedId'] as const) {
    const pair = await makePair(ownDb)
    const { settled, hasWaited } = await runInto(
      ownDb,
      (trx) => eraseRecord(trx, asAdmin(), { userId: pair[who], ...why }),
      () => inTransaction(ownDb, (trx) => mergePeople(trx, asAdmin(), mergeInput(pair))),
    )

    expect([hasWaited, settled]).toEqual([true, { status: 'fulfilled', value: undefined }])
    expect(await ownDb.selectFrom('userMerges').select('id').execute()).toEqual([])
  }
  await expectWhole(ownDb)
})

test('an erasure that meets an undo forgets the record that was asked for, and no other', async ({ ownDb }) => {
  const pair = await makePair(ownDb)
  const done = await inTransaction(ownDb, (trx) => mergePeople(trx, asAdmin(), mergeInput(pair)))
  const { settled, hasWaited } = await runInto(
    ownDb,
    (trx) => undoMerge(trx, asAdmin(), { mergeId: done?.mergeId ?? '', keyring }),
    () => erase(ownDb, pair.survivorId),
  )

  expect([hasWaited, settled.status]).toEqual([true, 'fulfilled'])
  expect(await notErased(ownDb)).toEqual([{ id: pair.mergedId }])
  await expectWhole(ownDb)
})

test('an undo that meets an erasure leaves the merge as it is', async ({ ownDb }) => {
  const pair = await makePair(ownDb)
  const done = await inTransaction(ownDb, (trx) => mergePeople(trx, asAdmin(), mergeInput(pair)))
  const { settled, hasWaited } = await runInto(
    ownDb,
    (trx) => eraseRecord(trx, asAdmin(), { userId: pair.survivorId, ...why }),
    () => inTransaction(ownDb, (trx) => undoMerge(trx, asAdmin(), { mergeId: done?.mergeId ?? '', keyring })),
  )

  expect(hasWaited).toBe(true)
  expect(settled.status === 'fulfilled' ? settled.value : String(settled.reason)).toBeOneOf([
    undefined,
    expect.stringContaining('since been erased'),
  ])
  expect(await notErased(ownDb)).toEqual([])
})
