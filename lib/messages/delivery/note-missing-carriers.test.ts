import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { makeMessage } from '../../testing/make/make-message.ts'
import { test } from '../../testing/test.ts'
import { openMailCarrier } from './mail-carrier.ts'
import { noteMissingCarriers } from './note-missing-carriers.ts'

test('only messages that wait for want of a carrier say so, and an earlier fault stays', async ({ ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    await makeMessage(trx, { channel: 'email' })
    await makeMessage(trx, { channel: 'sms' })
    await makeMessage(trx, { channel: 'telegram', lastError: 'The carrier refused it (403).' })
    await makeMessage(trx, { channel: 'voice', status: 'failed' })
  })
  const mail = openMailCarrier({ smtpUrl: 'smtp://127.0.0.1:1', from: 'us@training.example', host: 'training.example' })
  await noteMissingCarriers(ownDb, new Map([['email', mail]]))
  mail.close()

  const rows = await ownDb.selectFrom('messages').select(['channel', 'lastError']).orderBy('id').execute()
  expect(rows).toEqual([
    { channel: 'email', lastError: null },
    { channel: 'sms', lastError: 'Nothing is configured that could carry it.' },
    { channel: 'telegram', lastError: 'The carrier refused it (403).' },
    { channel: 'voice', lastError: null },
  ])
})
