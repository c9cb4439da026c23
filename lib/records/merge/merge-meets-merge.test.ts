import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { updatePerson } from '../../people/update-person.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makePaidBooking } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'
import { undoMerge } from './undo/undo-merge.ts'

/** Four people, the first three with a paid booking. */
async function makeFour(db: Db): Promise<[string, string, string, string]> {
  const booked = async () => (await inTransaction(db, (trx) => makePaidBooking(trx))).bookerId
  return [await booked(), await booked(), await booked(), await inTransaction(db, (trx) => makeCustomer(trx))]
}

const merging = (survivorId: string, ...mergeIds: string[]) => ({ survivorId, mergeIds, keyring })
const merge = (db: Db, ...ids: Parameters<typeof merging>) =>
  inTransaction(db, (trx) => mergePeople(trx, asAdmin(), merging(...ids)))
const undo = (db: Db, mergeId = '') => inTransaction(db, (trx) => undoMerge(trx, asAdmin(), { mergeId, keyring }))

const refused = { hasWaited: true, settled: { status: 'rejected', reason: expect.any(Refusal) } }
const fulfilled = { hasWaited: true, settled: { status: 'fulfilled' } }

async function standing(db: Db): Promise<string[]> {
  const customers = db.selectFrom('users').select('id').where('role', '=', 'customer').orderBy('id')
  return (await customers.where('mergedIntoId', 'is', null).execute()).map(({ id }) => id)
}

async function expectWhole(db: Db): Promise<void> {
  expect((await checkInvariants(db)).filter(({ broken }) => broken > 0)).toEqual([])
}

test('a merge of records that another is merging waits, and is refused', async ({ ownDb }) => {
  const [a, b, c, d] = await makeFour(ownDb)
  const first = merging(a, b, c)
  const others = [merging(a, b, c), merging(c, a), merging(d, b), merging(b, d)]
  for (const other of others) {
    const done = await runInto(
      ownDb,
      (trx) => mergePeople(trx, asAdmin(), first),
      () => inTransaction(ownDb, (trx) => mergePeople(trx, asAdmin(), other)),
    )
    expect(done, JSON.stringify(others.indexOf(other))).toMatchObject(refused)
    expect(await standing(ownDb)).toEqual([a, d].sort())
    const { id } = await ownDb
      .selectFrom('userMerges')
      .select('id')
      .where('undoneAt', 'is', null)
      .executeTakeFirstOrThrow()
    await undo(ownDb, id)
  }
  await expectWhole(ownDb)
})

test('two merges into one survivor both hold, and come apart in the opposite order', async ({ ownDb }) => {
  const [a, b, c, d] = await makeFour(ownDb)
  const done = await runInto(
    ownDb,
    (trx) => mergePeople(trx, asAdmin(), merging(a, b)),
    () => merge(ownDb, a, c),
  )
  expect(done).toMatchObject(fulfilled)
  expect(await standing(ownDb)).toEqual([a, d].sort())

  const merges = await ownDb.selectFrom('userMerges').select('id').orderBy('id').execute()
  const [earlier, later] = merges.map(({ id }) => id)
  const undone = await runInto(
    ownDb,
    (trx) => undoMerge(trx, asAdmin(), { mergeId: later ?? '', keyring }),
    () => undo(ownDb, earlier),
  )
  expect(undone).toMatchObject(fulfilled)
  expect(await standing(ownDb)).toEqual([a, b, c, d].sort())
  await expectWhole(ownDb)
})

test('a merge into a record that is being merged away is refused, one of its survivor holds', async ({ ownDb }) => {
  const [a, b, c, d] = await makeFour(ownDb)
  const first = (trx: Parameters<typeof mergePeople>[0]) => mergePeople(trx, asAdmin(), merging(a, b))
  expect(await runInto(ownDb, first, () => merge(ownDb, b, c))).toMatchObject(refused)

  const second = (trx: Parameters<typeof mergePeople>[0]) => mergePeople(trx, asAdmin(), merging(a, c))
  expect(await runInto(ownDb, second, () => merge(ownDb, d, a))).toMatchObject(fulfilled)
  expect(await standing(ownDb)).toEqual([d])
  const led = await ownDb.selectFrom('users').select('mergedIntoId').where('id', 'in', [a, b, c]).execute()
  expect(led).toEqual([a, b, c].map(() => ({ mergedIntoId: d })))
  await expectWhole(ownDb)
})

test('a second undo waits for the first and is refused', async ({ ownDb }) => {
  const [a, b] = await makeFour(ownDb)
  const mergeId = (await merge(ownDb, a, b))?.mergeId ?? ''
  const second = await runInto(
    ownDb,
    (trx) => undoMerge(trx, asAdmin(), { mergeId, keyring }),
    () => undo(ownDb, mergeId),
  )
  expect(second).toMatchObject(refused)
  await expectWhole(ownDb)
})

test('an undo that meets an edit and a note of the survivor keeps both', async ({ ownDb }) => {
  const [a, b] = await makeFour(ownDb)
  await ownDb.updateTable('users').set({ city: 'Leeds' }).where('id', '=', b).execute()
  const mergeId = (await merge(ownDb, a, b))?.mergeId ?? ''
  const note = { type: 'general', content: 'Rings back', isInternal: true, forInstructors: false } as const
  const done = await runInto(
    ownDb,
    async (trx) => {
      await updatePerson(trx, asAdmin(), { userId: a, fields: { city: 'York' } })
      await addNote(trx, asAdmin(), { userId: a, ...note, isPinned: false })
    },
    () => undo(ownDb, mergeId),
  )

  expect(done).toMatchObject({
    ...fulfilled,
    settled: { value: { kept: [expect.objectContaining({ name: 'city' })] } },
  })
  const cities = await ownDb.selectFrom('users').select(['id', 'city']).where('city', 'is not', null).execute()
  expect(cities).toEqual(
    expect.arrayContaining([
      { id: a, city: 'York' },
      { id: b, city: 'Leeds' },
    ]),
  )
  expect(await ownDb.selectFrom('userNotes').select('userId').execute()).toEqual([{ userId: a }])
  await expectWhole(ownDb)
})

test('an edit from a form loaded before an undo gets a conflict', async ({ ownDb }) => {
  const [a, b] = await makeFour(ownDb)
  const mergeId = (await merge(ownDb, a, b))?.mergeId ?? ''
  const { version } = await ownDb.selectFrom('users').select('version').where('id', '=', a).executeTakeFirstOrThrow()
  const done = await runInto(
    ownDb,
    (trx) => undoMerge(trx, asAdmin(), { mergeId, keyring }),
    () => inTransaction(ownDb, (trx) => updatePerson(trx, asAdmin(), { userId: a, version, fields: { city: 'York' } })),
  )
  expect(done).toMatchObject({ hasWaited: true, settled: { status: 'rejected' } })
})
