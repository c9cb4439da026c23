import { expect } from 'vitest'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { eraseMessages } from './erase-messages.ts'

const erased = { emails: [], names: [], pseudonym: { firstName: 'Erased', lastName: '7' }, keyring, now: new Date() }

test('eraseMessages deletes every message to these people, sent or waiting, and counts them', async ({ trx }) => {
  const [one, two, other] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await makeMessage(trx, { userId: one, status: 'sent', sentAt: new Date() })
  await makeMessage(trx, { userId: one })
  await makeMessage(trx, { userId: two })
  const { messageId } = await makeMessage(trx, { userId: other, createdBy: one })

  expect(await eraseMessages(trx, { ...erased, userIds: [one, two] })).toEqual([
    { table: 'messages', rows: 3, fate: 'deleted', reason: 'Messages written to them', until: null },
  ])
  expect(await trx.selectFrom('messages').select('id').execute()).toEqual([{ id: messageId }])
})

test('eraseMessages says so when there was nothing to delete', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await makeMessage(trx)
  expect(await eraseMessages(trx, { ...erased, userIds: [userId] })).toMatchObject([{ rows: 0 }])
  expect(await trx.selectFrom('messages').select('id').execute()).toHaveLength(1)
})

test('eraseMessages deletes what others had sent to an address of theirs, and keeps what was sent again elsewhere', async ({
  trx,
}) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const first = await makeMessage(trx, { userId: other, recipient: 'gone@acme.example' })
  const again = { userId: other, recipient: 'right@acme.example', resendOf: first.messageId }
  const { messageId } = await makeMessage(trx, again)

  const emails = ['gone@acme.example']
  expect(await eraseMessages(trx, { ...erased, emails, userIds: [userId] })).toMatchObject([{ rows: 1 }])
  expect(await trx.selectFrom('messages').select(['id', 'resendOf']).execute()).toEqual([
    { id: messageId, resendOf: null },
  ])
})
