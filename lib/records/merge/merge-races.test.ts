import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { updatePerson } from '../../people/update-person.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makePaidBooking } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'
import { undoMerge } from './undo/undo-merge.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const rounds = 5

const make = <T>(db: Db, work: (trx: Trx) => Promise<T>) => inTransaction(db, work)

function merge(db: Db, survivorId: string, mergeId: string) {
  return inTransaction(db, (trx) => mergePeople(trx, asAdmin(), { survivorId, mergeIds: [mergeId], keyring }))
}

const undo = (db: Db, mergeId: string) => inTransaction(db, (trx) => undoMerge(trx, asAdmin(), { mergeId, keyring }))

function winners(settled: PromiseSettledResult<unknown>[]): number {
  for (const one of settled) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refusal)
  return settled.filter(({ status }) => status === 'fulfilled').length
}

async function expectWhole(db: Db): Promise<void> {
  expect((await checkInvariants(db)).filter(({ broken }) => broken > 0)).toEqual([])
}

test('of merges A into B and B into A at once exactly one wins, without a cycle', async ({ ownDb }) => {
  for (let round = 0; round < rounds; round++) {
    const { bookerId: a } = await make(ownDb, makePaidBooking)
    const { bookerId: b } = await make(ownDb, makePaidBooking)
    expect(winners(await Promise.allSettled([merge(ownDb, a, b), merge(ownDb, b, a), merge(ownDb, a, b)]))).toBe(1)

    const pair = await ownDb.selectFrom('users').select('mergedIntoId').where('id', 'in', [a, b]).execute()
    expect(pair.filter(({ mergedIntoId }) => mergedIntoId === null)).toHaveLength(1)
  }
  await expectWhole(ownDb)
})

test('a note, a booking and an edit that arrive during a merge are refused or follow it', async ({ ownDb }) => {
  for (let round = 0; round < rounds; round++) {
    const survivorId = await make(ownDb, makeCustomer)
    const { bookerId } = await make(ownDb, makePaidBooking)
    const note = { userId: bookerId, type: 'general', content: 'Rings back', isInternal: true } as const
    const [merged] = await Promise.allSettled([
      merge(ownDb, survivorId, bookerId),
      make(ownDb, (trx) => addNote(trx, asAdmin(), { ...note, forInstructors: false, isPinned: false })),
      make(ownDb, (trx) => updatePerson(trx, asAdmin(), { userId: bookerId, fields: { city: 'Leeds' } })),
    ])
    expect(merged?.status).toBe('fulfilled')

    const stranded = ownDb.selectFrom('userNotes').select('id').where('userId', '=', bookerId)
    expect(await stranded.execute()).toEqual([])
  }
  await expectWhole(ownDb)
})

test('an edit of the survivor beside an undo is kept, whichever comes first', async ({ ownDb }) => {
  for (let round = 0; round < rounds; round++) {
    const survivorId = await make(ownDb, makeCustomer)
    const { bookerId } = await make(ownDb, makePaidBooking)
    await ownDb.updateTable('users').set({ city: 'Leeds' }).where('id', '=', bookerId).execute()
    const done = await merge(ownDb, survivorId, bookerId)

    const [undone, edited] = await Promise.allSettled([
      undo(ownDb, done?.mergeId ?? ''),
      make(ownDb, (trx) => updatePerson(trx, asAdmin(), { userId: survivorId, fields: { city: 'York' } })),
    ])
    expect([undone?.status, edited?.status]).toEqual(['fulfilled', 'fulfilled'])
    const person = ownDb.selectFrom('users').select('city').where('id', '=', survivorId)
    expect(await person.executeTakeFirst()).toEqual({ city: 'York' })
  }
  await expectWhole(ownDb)
})

test('of two undos at once, one succeeds', async ({ ownDb }) => {
  const survivorId = await make(ownDb, makeCustomer)
  const { bookerId } = await make(ownDb, makePaidBooking)
  const done = await merge(ownDb, survivorId, bookerId)
  const mergeId = done?.mergeId ?? ''

  expect(winners(await Promise.allSettled([undo(ownDb, mergeId), undo(ownDb, mergeId), undo(ownDb, mergeId)]))).toBe(1)
  await expectWhole(ownDb)
})
