import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { lockRecords } from './gather-records.ts'
import { keepMerge } from './keep-merge.ts'
import { lockMerge } from './lock-merge.ts'
import { openChanges } from './take-sealed.ts'

const now = new Date('2026-11-21T12:00:00Z')
const change = { before: null, after: 'Leeds', originBefore: null, originAfter: null, from: null }

async function keep(trx: Trx, over: Partial<Parameters<typeof keepMerge>[2]> = {}) {
  const adminId = await makeStaff(trx, 'admin')
  const [survivorId, mergedId] = [await makeCustomer(trx), await makeCustomer(trx, { email: 'old@acme.example' })]
  const records = await lockRecords(trx, asAdmin(), { survivorId, mergeIds: [mergedId] })
  const [survivor, ...merged] = records ?? []
  if (!survivor) throw new Error('nobody to merge')
  const nothing = { changes: {}, sealed: {}, moves: [], consentEventIds: [] }
  const kept = { survivor, merged, keyring, ...nothing, ...over }
  return { adminId, survivorId, mergedId, mergeId: await keepMerge(trx, asAdmin(adminId), kept, now) }
}

test('keepMerge stores who merged what, each address, each change and each row that moved', async ({ trx }) => {
  const consentEventIds = [crypto.randomUUID()]
  const move = { table: 'bookings', column: 'user_id', keys: ['b1', 'b2'] }
  const fromUserId = await makeCustomer(trx)
  const moves = [
    { ...move, fromUserId },
    { ...move, table: 'user_tags', keys: [], kept: [{ tag: 'VIP' }], fromUserId },
  ]
  const { adminId, survivorId, mergedId, mergeId } = await keep(trx, {
    changes: { city: change },
    moves,
    consentEventIds,
  })

  expect(await lockMerge(trx, asAdmin(), mergeId)).toMatchObject({
    survivorId,
    fields: { city: change },
    sealed: null,
    consentEventIds,
    mergedAt: now,
    undoneAt: null,
    members: [{ userId: mergedId, email: 'old@acme.example' }],
  })
  const by = trx.selectFrom('userMerges').select('mergedBy').where('id', '=', mergeId)
  expect(await by.executeTakeFirst()).toEqual({ mergedBy: adminId })
  const stored = trx.selectFrom('userMergeMoves').selectAll().where('mergeId', '=', mergeId).orderBy('tableName')
  expect(await stored.execute()).toMatchObject([
    { fromUserId, tableName: 'bookings', columnName: 'user_id', rowKeys: ['b1', 'b2'], kept: null },
    { fromUserId, tableName: 'user_tags', rowKeys: [], kept: [{ tag: 'VIP' }] },
  ])
})

test('keepMerge seals what it keeps of sealed fields', async ({ trx }) => {
  const sealed = { medicalNotes: { before: null, after: 'Asthma' } }
  const { mergeId } = await keep(trx, { sealed })
  const stored = await trx.selectFrom('userMerges').select('sealed').where('id', '=', mergeId).executeTakeFirstOrThrow()
  expect(stored.sealed?.includes('Asthma')).toBe(false)
  expect(openChanges(keyring, mergeId, stored.sealed)).toEqual(sealed)
})

test('lockMerge shows no merge to an instructor', async ({ trx }) => {
  const { mergeId } = await keep(trx)
  const instructor = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await lockMerge(trx, instructor, mergeId)).toBeUndefined()
})
