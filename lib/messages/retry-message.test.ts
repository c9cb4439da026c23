import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { retryMessage } from './retry-message.ts'

const now = new Date('2026-11-30T09:00:00Z')
const waiting = { attempts: 4, sendAfter: new Date('2026-11-30T13:00:00Z') }

test('a waiting message is sent now, to the current address, with all its attempts', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'right@acme.example' })
  const { messageId } = await makeMessage(trx, { ...waiting, userId, recipient: 'typo@acme.example' })
  const text = await makeMessage(trx, { ...waiting, channel: 'sms' })
  await retryMessage(trx, asAdmin(), { messageId }, now)
  await retryMessage(trx, asAdmin(), text, now)

  const rows = await trx.selectFrom('messages').select(['recipient', 'attempts', 'sendAfter']).orderBy('id').execute()
  expect(rows).toEqual([
    { recipient: 'right@acme.example', attempts: 0, sendAfter: now },
    { recipient: '+447700900123', attempts: 0, sendAfter: now },
  ])
})

test('a message that may have arrived is not tried again', async ({ trx }) => {
  for (const status of ['unclear', 'failed', 'sending'] as const) {
    const { messageId } = await makeMessage(trx, { status })
    await expect(retryMessage(trx, asAdmin(), { messageId }, now)).rejects.toThrow('not waiting')
  }
})

test('only the office tries again, and only where there is an address', async ({ trx }) => {
  const { messageId, userId } = await makeMessage(trx, waiting)
  for (const actor of [asCustomer(userId), asInstructor(userId)])
    await expect(retryMessage(trx, actor, { messageId }, now)).rejects.toThrow('no longer exists')

  await trx.updateTable('users').set({ email: null }).where('id', '=', userId).execute()
  await expect(retryMessage(trx, asAdmin(), { messageId }, now)).rejects.toThrow('no address')
})
