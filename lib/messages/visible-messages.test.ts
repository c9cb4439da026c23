import { expect, test as plainTest } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { addressNow } from './address-now.ts'
import { visibleMessages } from './visible-messages.ts'

test('visibleMessages shows admins all, customers their own, and instructors none', async ({ trx }) => {
  const [own, other] = [await makeMessage(trx), await makeMessage(trx)]
  const seen = async (actor: Actor) =>
    (await visibleMessages(trx, actor).select('messages.id').orderBy('id').execute()).map(({ id }) => id)
  expect(await seen(asAdmin())).toEqual([own.messageId, other.messageId])
  expect(await seen(asCustomer(own.userId))).toEqual([own.messageId])
  expect(await seen(asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})

plainTest('addressNow follows a changed email address, and no other change', () => {
  const message = { recipient: 'old@acme.example', email: 'new@acme.example' }
  expect(addressNow({ ...message, channel: 'email' })).toBe('new@acme.example')
  expect(addressNow({ ...message, channel: 'email', email: null })).toBeNull()
  expect(addressNow({ ...message, channel: 'sms', recipient: '+447400123456' })).toBe('+447400123456')
})
