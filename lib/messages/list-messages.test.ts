import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { findMessage, listMessages } from './list-messages.ts'

test('an email is listed by its subject, and a text message by how it begins', async ({ trx }) => {
  await makeMessage(trx, { createdAt: new Date('2026-11-30T09:00:00Z') })
  const bodyText = `Your course ${'is on Tuesday '.repeat(10)}`
  const { messageId } = await makeMessage(trx, { channel: 'sms', bodyText })

  const { rows } = await listMessages(trx, asAdmin(), {})
  expect(rows.map(({ channel, title }) => [channel, title])).toEqual([
    ['sms', bodyText.slice(0, 80)],
    ['email', 'Your course'],
  ])
  expect(await findMessage(trx, asAdmin(), messageId)).toMatchObject({ title: bodyText.slice(0, 80), bodyText })
})

test('messages that may have arrived are found by their status', async ({ trx }) => {
  await makeMessage(trx)
  const { messageId } = await makeMessage(trx, { status: 'unclear' })
  const { rows } = await listMessages(trx, asAdmin(), { status: 'unclear' })
  expect(rows.map(({ id }) => id)).toEqual([messageId])
})

test('customers reach their own messages, and instructors none', async ({ trx }) => {
  const { messageId, userId } = await makeMessage(trx)
  const other = await makeMessage(trx)
  const { rows } = await listMessages(trx, asCustomer(userId), {})
  expect(rows.map(({ id }) => id)).toEqual([messageId])
  expect(await findMessage(trx, asCustomer(userId), other.messageId)).toBeUndefined()
  expect(await findMessage(trx, asInstructor(userId), messageId)).toBeUndefined()
})
