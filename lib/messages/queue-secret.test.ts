import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { letters } from '../house.ts'
import { portalCode } from '../portal/letters.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { asAdmin } from '../testing/actors.ts'
import { startMailServer } from '../testing/doubles/mail-server.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { deliverMessages } from './delivery/deliver-messages.ts'
import { dropLateLetters } from './delivery/drop-late-letters.ts'
import { openMailCarrier } from './delivery/mail-carrier.ts'
import { findMessage } from './find-message.ts'
import { queueSecret } from './queue-secret.ts'
import { resendMessage } from './resend-message.ts'
import { retryMessage } from './retry-message.ts'
import { writeLetter } from './write-letter.ts'

const calm = new AbortController().signal
const words = { firstName: 'Ada', code: '402817', purpose: 'show your health details', minutes: 10 }
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function queue(db: Db, over: { to?: string; until?: Date } = {}): Promise<string> {
  const id = await inTransaction(db, async (trx) => {
    const userId = await makeCustomer(trx, { email: 'ada@acme.example' })
    const given = { userId, letter: portalCode, words, until: inMinutes(10), keyring, ...over }
    return queueSecret(trx, systemActor('test'), given)
  })
  return id ?? ''
}

async function deliver(db: Db, keys = keyring) {
  const server = await startMailServer()
  const carrier = openMailCarrier({ smtpUrl: server.url, from: 'us@training.example', host: 'training.example' })
  await deliverMessages(db, { carriers: new Map([['email', carrier]]), keyring: keys }, calm)
  carrier.close()
  await server.stop()
  return Promise.all(server.received.map(async ({ to, data }) => ({ ...(await simpleParser(data)), to })))
}

const dump = async (db: Db) =>
  (await sql<{ dump: string }>`select database_to_xml(false, false, '')::text as dump`.execute(db)).rows[0]?.dump ?? ''

test('queueSecret stores no code in the clear, sends it, and then forgets it', async ({ ownDb }) => {
  const id = await queue(ownDb)
  expect(await dump(ownDb)).not.toContain('402817')
  expect(JSON.stringify(await findMessage(ownDb, asAdmin(), id))).not.toContain('402817')

  const [mail] = await deliver(ownDb)
  expect(mail).toMatchObject({ to: ['ada@acme.example'], subject: 'Your code for your bookings page' })
  expect(mail?.text).toContain('402817')
  expect(mail?.html).toContain('402817')
  expect(await dump(ownDb)).not.toContain('402817')
  const kept = await ownDb.selectFrom('messages').select(['status', 'sealedLetter', 'sealedUntil']).execute()
  expect(kept).toEqual([{ status: 'sent', sealedLetter: null, sealedUntil: null }])
  const log = ownDb.selectFrom('userActivityLogs').select('activityDescription')
  expect(await log.where('activityType', '=', 'email.sent').execute()).toEqual([
    { activityDescription: 'Email sent: Your code for your bookings page' },
  ])
})

test('no letter says its code or link in what is kept of it', async () => {
  const secret = letters.flatMap((letter) => ('kept' in letter && letter.kept ? [letter] : []))
  expect(secret.map(({ name }) => name).sort()).toEqual([
    'portal.code',
    'portal.new_address',
    'portal.own_bookings',
    'staff.password_link',
  ])
  const kept = await writeLetter(portalCode, portalCode.kept(portalCode.sample))
  expect(JSON.stringify(kept)).not.toContain(portalCode.sample.code)
})

test('dropLateLetters gives a letter up once its code no longer works', async ({ ownDb }) => {
  await queue(ownDb, { until: inMinutes(-1) })
  await dropLateLetters(ownDb, new Date())
  expect(await ownDb.selectFrom('messages').select(['status', 'sealedLetter', 'lastError']).execute()).toEqual([
    { status: 'failed', sealedLetter: null, lastError: expect.stringContaining('no longer works') },
  ])
  expect(await deliver(ownDb)).toEqual([])
})

test('a letter that no configured key opens is given up, and holds up no other', async ({ ownDb }) => {
  await queue(ownDb)
  const other = parseKeyring(`other:${Buffer.alloc(32, 9).toString('base64')}`)
  expect(await deliver(ownDb, other)).toEqual([])
  expect(await ownDb.selectFrom('messages').select(['status', 'lastError']).execute()).toEqual([
    { status: 'failed', lastError: expect.stringContaining('locked') },
  ])
})

test('a code that waits goes to no other mailbox, and one that left is not sent again', async ({ ownDb }) => {
  const messageId = await queue(ownDb, { to: 'new@acme.example' })
  await inTransaction(ownDb, (trx) => retryMessage(trx, asAdmin(), { messageId }))
  const [mail] = await deliver(ownDb)
  expect(mail?.to).toEqual(['new@acme.example'])
  const again = inTransaction(ownDb, (trx) => resendMessage(trx, asAdmin(), { messageId }))
  await expect(again).rejects.toThrow('works once')
})

test('dropLateLetters leaves a letter that is being sent', async ({ ownDb }) => {
  await queue(ownDb, { until: inMinutes(-1) })
  await ownDb.updateTable('messages').set({ status: 'sending' }).execute()
  await dropLateLetters(ownDb, new Date())
  expect(await ownDb.selectFrom('messages').select('status').execute()).toEqual([{ status: 'sending' }])
})
