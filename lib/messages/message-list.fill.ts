import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { messageList } from './message-list.ts'

export const known: KnownList = { list: messageList, fill }

/** Eight messages by every channel in every status, some written at once, one of them to Zebedee. */
async function fill(trx: Trx) {
  const userId = await makeCustomer(trx, { firstName: 'Zebedee' })
  const written = new Date('2026-06-30T23:30:00Z')
  const sentAt = new Date('2026-07-01T08:00:00.123Z')
  for (const over of [
    { userId, template: 'booking.confirmed', createdAt: written, sentAt, status: 'sent' },
    { channel: 'sms', createdAt: written, sentAt, status: 'sent' },
    { channel: 'telegram', createdAt: written, status: 'failed', lastError: 'No such chat', attempts: 3 },
    { channel: 'voice', createdAt: new Date('2026-06-30T22:30:00Z'), status: 'unclear' },
    { status: 'sending', claimedUntil: new Date('2026-11-20T12:01:00Z') },
    {},
    {},
    { bodyText: `=cmd ${'long '.repeat(40)}`, channel: 'sms' },
  ] as const)
    await makeMessage(trx, over)
  return {
    q: ['zebedee'],
    template: ['booking.confirmed'],
    userId: [userId],
    writtenFrom: ['2026-07-02'],
    writtenTo: ['2026-07-01', '2026-06-30'],
  }
}
