import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { resendMessage } from './resend-message.ts'

test.for(['sent', 'failed', 'unclear'] as const)(
  'a message that is %s goes again, to the address of today',
  async (status, { trx }) => {
    const userId = await makeCustomer(trx, { email: 'right@acme.example' })
    const sentAt = status === 'sent' ? new Date() : null
    const { messageId } = await makeMessage(trx, { userId, status, sentAt, recipient: 'typo@acme.example' })
    const id = await resendMessage(trx, asAdmin(), { messageId })

    const again = await trx.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
    expect(again).toMatchObject({ resendOf: messageId, recipient: 'right@acme.example', status: 'queued', attempts: 0 })
    const told = trx
      .selectFrom('userActivityLogs')
      .select('activityDescription')
      .where('activityType', '=', 'email.resent')
    expect(await told.execute()).toEqual([{ activityDescription: 'Email sent once more: Your course' }])
  },
)

test('a text message goes again by the same channel to the same number', async ({ trx }) => {
  const { messageId } = await makeMessage(trx, { channel: 'sms', status: 'failed' })
  const id = await resendMessage(trx, asAdmin(), { messageId })

  const again = await trx.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
  expect(again).toMatchObject({ channel: 'sms', recipient: '+447700900123', subject: null, bodyHtml: null })
  const told = trx
    .selectFrom('userActivityLogs')
    .select('activityDescription')
    .where('activityType', '=', 'message.resent')
  expect(await told.execute()).toEqual([{ activityDescription: 'Text message sent once more' }])
})

test('a message that still waits or is being sent does not go twice', async ({ trx }) => {
  for (const status of ['queued', 'sending'] as const) {
    const { messageId } = await makeMessage(trx, { status })
    await expect(resendMessage(trx, asAdmin(), { messageId })).rejects.toThrow('still waiting')
  }
})

test('a suspended person, or one without an address, gets nothing again', async ({ trx }) => {
  const { messageId, userId } = await makeMessage(trx, { status: 'failed' })
  for (const values of [{ status: 'suspended' }, { status: 'active', email: null }] as const) {
    await trx.updateTable('users').set(values).where('id', '=', userId).execute()
    await expect(resendMessage(trx, asAdmin(), { messageId })).rejects.toThrow('no address')
  }
})

test('only the office sends again', async ({ trx }) => {
  const { messageId, userId } = await makeMessage(trx, { status: 'failed' })
  for (const actor of [asCustomer(userId), asInstructor(userId)])
    await expect(resendMessage(trx, actor, { messageId })).rejects.toThrow('no longer exists')
})
