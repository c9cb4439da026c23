import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { makeMessage } from '../../testing/make/make-message.ts'
import { test } from '../../testing/test.ts'
import { claimMessage } from './claim-message.ts'
import { giveUpLocked, keepOutcome } from './keep-outcome.ts'

const now = new Date('2026-11-30T09:00:00Z')
const carrier = { name: 'smtp', title: 'mail server', send: () => Promise.reject(new Error('unused')), close: () => {} }
const done = { kind: 'done', answer: { messageId: '<7@carrier>' } } as const
const refused = { kind: 'refused', code: '550' } as const

async function claim(db: Db) {
  const { userId } = await inTransaction(db, (trx) => makeMessage(trx, { sendAfter: now }))
  const message = await claimMessage(db, 'email', now)
  if (!message) throw new Error('nothing is due')
  return { userId, message }
}

const find = (db: Db, id: string) => db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
const told = (db: Db) =>
  db.selectFrom('userActivityLogs').select(['userId', 'activityDescription']).where('activityType', '=', 'email.sent')

test('keepOutcome stores that a message was sent and under which id, ends the claim, and logs it', async ({
  ownDb,
}) => {
  const { userId, message } = await claim(ownDb)
  await ownDb.updateTable('messages').set({ lastError: 'Before' }).execute()
  await keepOutcome(ownDb, message, carrier, done, now)
  expect(await find(ownDb, message.id)).toMatchObject({
    status: 'sent',
    sentAt: now,
    carrier: 'smtp',
    carrierMessageId: '<7@carrier>',
    lastError: null,
    claimedUntil: null,
  })
  expect(await told(ownDb).execute()).toEqual([{ userId, activityDescription: 'Email sent: Your course' }])
})

test('keepOutcome stores why a message failed, in words, and logs nothing as sent', async ({ ownDb }) => {
  const { message } = await claim(ownDb)
  await keepOutcome(ownDb, message, carrier, refused, now)
  expect(await find(ownDb, message.id)).toMatchObject({
    status: 'failed',
    lastError: 'The mail server refused it (550).',
    claimedUntil: null,
    sentAt: null,
  })
  expect(await told(ownDb).execute()).toEqual([])
})

test('keepOutcome settles a claim that lapsed meanwhile, and leaves a message that is no longer under way', async ({
  ownDb,
}) => {
  const { message } = await claim(ownDb)
  const other = await claim(ownDb)
  await ownDb.updateTable('messages').set({ status: 'unclear' }).where('id', '=', message.id).execute()
  await keepOutcome(ownDb, message, carrier, done, now)
  expect(await find(ownDb, message.id)).toMatchObject({ status: 'sent' })
  expect(await find(ownDb, other.message.id)).toMatchObject({ status: 'sending' })

  const sent = await find(ownDb, message.id)
  await keepOutcome(ownDb, message, carrier, refused, now)
  expect(await find(ownDb, message.id)).toEqual(sent)
})

test('keepOutcome records no message as sent that was settled or erased meanwhile', async ({ ownDb }) => {
  const { message } = await claim(ownDb)
  await ownDb.updateTable('messages').set({ status: 'failed', claimedUntil: null }).execute()
  await keepOutcome(ownDb, message, carrier, done, now)
  expect(await find(ownDb, message.id)).toMatchObject({ status: 'failed', sentAt: null })

  await ownDb.deleteFrom('messages').execute()
  await keepOutcome(ownDb, message, carrier, done, now)
  expect(await told(ownDb).execute()).toEqual([])
})

test('giveUpLocked fails a letter whose key is not configured, and forgets what was sealed', async ({ ownDb }) => {
  const { message } = await claim(ownDb)
  await giveUpLocked(ownDb, message)
  expect(await find(ownDb, message.id)).toMatchObject({
    status: 'failed',
    sealedLetter: null,
    claimedUntil: null,
    lastError: expect.stringContaining('is locked'),
  })
  expect(await told(ownDb).execute()).toEqual([])
})
