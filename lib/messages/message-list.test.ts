import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { findMessage } from './find-message.ts'
import { messageList } from './message-list.ts'
import { messageRows } from './message-rows.ts'

test('an email is listed by its subject, and a text message by how it begins', async ({ trx }) => {
  await makeMessage(trx, { createdAt: new Date('2026-11-30T09:00:00Z') })
  const bodyText = `Your course ${'is on Tuesday '.repeat(10)}`
  const { messageId } = await makeMessage(trx, { channel: 'sms', bodyText })

  const { rows } = await messageList.page(trx, asAdmin(), {})
  expect(rows.map(({ channel, title }) => [channel, title])).toEqual([
    ['sms', bodyText.slice(0, 80)],
    ['email', 'Your course'],
  ])
  expect(await findMessage(trx, asAdmin(), messageId)).toMatchObject({ title: bodyText.slice(0, 80), bodyText })
})

test('messages that may have arrived are found by their status', async ({ trx }) => {
  await makeMessage(trx)
  const { messageId } = await makeMessage(trx, { status: 'unclear' })
  const { rows } = await messageList.page(trx, asAdmin(), { status: 'unclear' })
  expect(rows.map(({ id }) => id)).toEqual([messageId])
})

test('customers reach their own messages, and instructors none', async ({ trx }) => {
  const { messageId, userId } = await makeMessage(trx)
  const other = await makeMessage(trx)
  const { rows } = await messageList.page(trx, asCustomer(userId), {})
  expect(rows.map(({ id }) => id)).toEqual([messageId])
  expect(await findMessage(trx, asCustomer(userId), other.messageId)).toBeUndefined()
  expect(await findMessage(trx, asInstructor(userId), messageId)).toBeUndefined()
})

test('messageList finds the messages to a person by the words about them, and by their template', async ({ trx }) => {
  const { messageId } = await makeMessage(trx, { template: 'booking.confirmed' })
  const userId = await makeCustomer(trx, { firstName: 'Zoë', companyName: 'Moorside' })
  const { messageId: other } = await makeMessage(trx, { userId, channel: 'sms' })
  const list = async (asked: object) => (await messageList.page(trx, asAdmin(), asked)).rows.map(({ id }) => id)

  expect(await list({ q: 'zoe moor' })).toEqual([other])
  expect(await list({ channel: 'sms' })).toEqual([other])
  expect(await list({ template: 'booking.confirmed' })).toEqual([messageId])
  expect(await messageList.total(trx, asAdmin(), { q: 'zoe' })).toEqual({ total: 1, isExact: true })
})

test('messageRows name the person a message went to, and show instructors none', async ({ trx }) => {
  const userId = await makeCustomer(trx, { firstName: 'Zoë' })
  await makeMessage(trx, { userId })
  expect(await messageRows(trx, asAdmin()).execute()).toMatchObject([{ userId, firstName: 'Zoë', status: 'queued' }])
  expect(await messageRows(trx, asInstructor(userId)).execute()).toEqual([])
})

test('messageList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(messageList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['channel', 'sentAt', 'attempts', 'lastError', 'template'])
})

test('messageList narrows messages by person and London day, and sorts by when they left', async ({ trx }) => {
  const at = (moment: string) => ({ createdAt: new Date(moment) })
  const eve = await makeMessage(trx, at('2026-06-30T22:59:59Z'))
  const first = await makeMessage(trx, {
    ...at('2026-06-30T23:00:00Z'),
    status: 'sent',
    sentAt: new Date('2026-07-05T10:00:00Z'),
  })
  const last = await makeMessage(trx, {
    ...at('2026-07-01T22:59:59Z'),
    status: 'sent',
    sentAt: new Date('2026-07-02T10:00:00Z'),
  })
  const next = await makeMessage(trx, at('2026-07-01T23:00:00Z'))
  const list = async (asked: object) => (await messageList.page(trx, asAdmin(), asked)).rows.map(({ id }) => id)
  const ids = (...made: { messageId: string }[]) => made.map(({ messageId }) => messageId)

  expect(await list({ userId: last.userId })).toEqual(ids(last))
  expect(await list({ writtenFrom: '2026-07-01' })).toEqual(ids(next, last, first))
  expect(await list({ writtenTo: '2026-07-01' })).toEqual(ids(last, first, eve))
  expect((await list({ sort: 'sentAt' })).slice(0, 2)).toEqual(ids(first, last))
  expect((await list({ sort: 'sentAt', order: 'asc' })).slice(-2)).toEqual(ids(last, first))
})
