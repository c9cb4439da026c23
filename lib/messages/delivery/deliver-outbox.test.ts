import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeMessage } from '../../testing/make/make-message.ts'
import { test } from '../../testing/test.ts'
import { deliverOutbox } from './deliver-outbox.ts'

test('without a mail server the job ends at once, and messages say why they wait', async ({ ownDb }) => {
  await inTransaction(ownDb, (trx) => makeMessage(trx))
  const began = performance.now()
  await deliverOutbox({ db: ownDb, keyring: testKeyring, signal: new AbortController().signal })
  // A shift with a carrier lasts for 58 seconds.
  expect(performance.now() - began).toBeLessThan(40_000)
  const rows = await ownDb.selectFrom('messages').select(['status', 'attempts', 'lastError']).execute()
  expect(rows).toEqual([{ status: 'queued', attempts: 0, lastError: 'Nothing is configured that could carry it.' }])
})
