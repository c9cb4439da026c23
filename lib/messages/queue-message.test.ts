import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { emailChanged } from '../portal/letters.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findRecipient } from './find-recipient.ts'
import { queueMessage } from './queue-message.ts'

const office = systemActor('test')
const words = { firstName: 'Ada', phone: null }

test('a letter waits in the outbox, addressed to the email on the record', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'ada@acme.example' })
  const now = new Date('2026-11-30T09:00:00Z')
  const id = await queueMessage(trx, office, { userId, letter: emailChanged, words }, now)

  expect(await trx.selectFrom('messages').selectAll().executeTakeFirst()).toMatchObject({
    id,
    userId,
    channel: 'email',
    recipient: 'ada@acme.example',
    subject: 'Your email address was changed',
    status: 'queued',
    sendAfter: now,
  })
})

test('a message with a key is written once', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const say = () => queueMessage(trx, office, { userId, letter: emailChanged, words, once: 'one thing' })
  expect(await say()).toBeDefined()
  expect(await say()).toBeUndefined()
})

test('no message is queued to a person who is suspended, merged or without an email', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const say = () => queueMessage(trx, office, { userId, letter: emailChanged, words })
  const set = (values: { status?: 'suspended' | 'active'; email?: null }) =>
    trx.updateTable('users').set(values).where('id', '=', userId).execute()

  await set({ status: 'suspended' })
  expect(await say()).toBeUndefined()
  expect(await findRecipient(trx, userId)).toBeUndefined()
  await set({ status: 'active' })
  expect(await say()).toBeDefined()

  await set({ email: null })
  expect(await say()).toBeUndefined()
})
