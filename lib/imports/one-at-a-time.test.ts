import { expect, onTestFinished } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { requestLimits } from '../db/limits.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin } from '../testing/actors.ts'
import { importText, testKeyring } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'
import { listReviewRows } from './review/list-review-rows.ts'
import { mendReviewRow } from './review/mend-review-row.ts'
import { undoRun } from './undo/undo-run.ts'

const actor = systemActor('test')

/** A booking with the given email or, without one, a row that needs review. */
const record = (bookingReference: string, email?: string) => ({
  bookingReference,
  contactDetails: { firstName: 'Ann', lastName: 'Lee', ...(email && { email }) },
  finalAmount: '75.00',
  status: 'PAID',
  createdAt: '2024-03-01T10:00:00Z',
})

test('rows corrected at once with one new email are imported or refused in words, without an error', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(
    ownDb,
    ownUrl,
    ['X1', 'X2', 'X3', 'X4'].map((reference) => record(reference)),
  )
  const { rows } = await listReviewRows(ownDb, actor, {})
  const typed = { 'contactDetails.email': 'ann@acme.example' }
  const mends = await Promise.allSettled(
    rows.map(({ id }) =>
      inTransaction(ownDb, (trx) => mendReviewRow(trx, asAdmin(), { rowId: id, typed, keyring: testKeyring })),
    ),
  )

  const imported = mends.filter((mend) => mend.status === 'fulfilled' && mend.value.state === 'imported')
  const faults = mends.filter((mend) => mend.status === 'rejected' && !(mend.reason instanceof Refusal))
  expect(faults).toEqual([])
  expect(imported.length).toBeGreaterThan(0)
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toHaveLength(imported.length)
  expect(await brokenOf(ownDb)).toEqual([])
})

test('an import does not begin beside an undo', async ({ ownDb, ownUrl }) => {
  const { runId } = await importText(ownDb, ownUrl, [record('X1', 'ann@acme.example')])
  await inTransaction(ownDb, async (trx) => {
    await undoRun(trx, actor, { runId, keyring: testKeyring })
    refuseAfter(100)
    await expect(importText(ownDb, ownUrl, [record('X2', 'bob@acme.example')])).rejects.toThrow(
      'An undo or a correction of an import is running.',
    )
  })

  expect(await ownDb.selectFrom('users').select('email').execute()).toEqual([])
  await importText(ownDb, ownUrl, [record('X2', 'bob@acme.example')])
  expect(await brokenOf(ownDb)).toEqual([])
})

test('an undo and a correction do not begin beside an import', async ({ ownDb, ownUrl }) => {
  const { runId } = await importText(ownDb, ownUrl, [record('X1', 'ann@acme.example'), record('X3')])
  const [row] = (await listReviewRows(ownDb, actor, {})).rows
  const typed = { 'contactDetails.email': 'cat@acme.example' }
  await importText(ownDb, ownUrl, [record('X2', 'ann@acme.example')], {
    beforeEnd: async () => {
      const undo = inTransaction(ownDb, (trx) => undoRun(trx, actor, { runId, keyring: testKeyring }))
      await expect(undo).rejects.toThrow('An import is running.')
      const mend = inTransaction(ownDb, (trx) =>
        mendReviewRow(trx, actor, { rowId: row?.id ?? '', typed, keyring: testKeyring }),
      )
      await expect(mend).rejects.toThrow('An import is running.')
    },
  })

  expect(await ownDb.selectFrom('bookings').select('id').execute()).toHaveLength(2)
  expect(await brokenOf(ownDb)).toEqual([])
})

/** The undo ends only after the import was refused, so waiting longer for its lock would not help. */
function refuseAfter(milliseconds: number) {
  const { lock } = requestLimits
  onTestFinished(() => void Object.assign(requestLimits, { lock }))
  requestLimits.lock = milliseconds
}

async function brokenOf(db: Db) {
  return (await checkInvariants(db)).filter(({ broken }) => broken > 0)
}
