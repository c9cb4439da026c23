import { simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { z } from 'zod'
import { freePort } from '../../db/embedded/free-port.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { defineProvider } from '../../providers/define-provider.ts'
import { replies, startHttpDouble } from '../../testing/doubles/http-double.ts'
import { startMailServer } from '../../testing/doubles/mail-server.ts'
import { startSmtpDouble } from '../../testing/doubles/smtp-double.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeMessage } from '../../testing/make/make-message.ts'
import { test } from '../../testing/test.ts'
import type { Channel } from '../labels.ts'
import type { OpenCarrier } from './carrier.ts'
import { deliverMessages } from './deliver-messages.ts'
import { openMailCarrier } from './mail-carrier.ts'
import { noteMissingCarriers } from './note-missing-carriers.ts'

const calm = new AbortController().signal

test('a message leaves once, as HTML and text, and is told', async ({ ownDb }) => {
  const { userId, messageId } = await make(ownDb)
  const server = await startMailServer()

  expect(await Promise.all([deliver(ownDb, server.url), deliver(ownDb, server.url)]).then(([a, b]) => a + b)).toBe(1)
  await server.stop()
  const [mail] = await Promise.all(server.received.map(({ data }) => simpleParser(data)))
  expect(server.received.map(({ to }) => to)).toEqual([['ada@acme.example']])
  expect(mail).toMatchObject({ subject: 'Your course', text: 'Your course is on Tuesday.' })
  expect(mail?.html).toContain('<p>On Tuesday</p>')
  expect(await standing(ownDb)).toMatchObject({
    status: 'sent',
    carrier: 'smtp',
    carrierMessageId: `<${messageId}@training.example>`,
  })
  const told = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'email.sent')
  expect(await told.execute()).toEqual([{ userId }])
})

test('several processes share the outbox, and each message leaves once', async ({ ownDb }) => {
  for (let made = 0; made < 30; made++) await make(ownDb)
  const server = await startMailServer()
  const sent = await Promise.all([1, 2, 3].map(() => deliver(ownDb, server.url)))
  await server.stop()

  expect(sent.reduce((sum, one) => sum + one)).toBe(30)
  expect(new Set(server.received.map(({ data }) => /^Message-ID: (.*)$/m.exec(data)?.[1])).size).toBe(30)
  expect(server.received).toHaveLength(30)
})

test('a dead mail server loses nothing: the message waits longer each time, and goes when it is back', async ({
  ownDb,
}) => {
  await make(ownDb)
  const port = await freePort(0)
  const url = `smtp://127.0.0.1:${port}`
  const start = Date.now()
  const at = (minutes: number) => new Date(start + minutes * 60_000)

  expect(await deliver(ownDb, url, at(1))).toBe(0)
  expect(await standing(ownDb)).toMatchObject({
    status: 'queued',
    attempts: 1,
    lastError: 'The mail server could not be reached (ESOCKET).',
  })
  expect(await deliver(ownDb, url, at(1.5))).toBe(0)
  expect(await standing(ownDb)).toMatchObject({ attempts: 1 })

  const server = await startMailServer({ port })
  expect(await deliver(ownDb, url, at(2.1))).toBe(1)
  await server.stop()
  expect(await standing(ownDb)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
})

test('while the mail server is away, one message knocks for all', async ({ ownDb }) => {
  await make(ownDb)
  await make(ownDb)
  await deliver(ownDb, `smtp://127.0.0.1:${await freePort(0)}`)
  const tries = await ownDb.selectFrom('messages').select(['status', 'attempts']).orderBy('id').execute()
  expect(tries).toEqual([
    { status: 'queued', attempts: 1 },
    { status: 'queued', attempts: 0 },
  ])
})

test('an address that is refused has failed, and the next message goes', async ({ ownDb }) => {
  await make(ownDb, { recipient: 'typo@acme.example' })
  await make(ownDb)
  const server = await startMailServer({ refuses: 'typo@acme.example' })
  expect(await deliver(ownDb, server.url)).toBe(1)
  await server.stop()
  expect(await standing(ownDb)).toMatchObject({ status: 'failed', lastError: 'The mail server refused it (550).' })
})

test('a message that may have arrived is not sent again', async ({ ownDb }) => {
  await make(ownDb)
  const double = await startSmtpDouble({ LETTER: 'hangs up once' })
  await deliver(ownDb, double.url)
  await deliver(ownDb, double.url, new Date(Date.now() + 7 * 24 * 3_600_000))
  await double.stop()

  expect(double.reached).toMatchObject({ LETTER: 1 })
  expect(await standing(ownDb)).toMatchObject({ status: 'unclear', lastError: expect.stringContaining('may have') })
})

test('a message whose process died while it sent it may have arrived as well', async ({ ownDb }) => {
  await make(ownDb, { status: 'sending', claimedUntil: new Date(Date.now() - 1000) })
  await make(ownDb, { status: 'sending', claimedUntil: new Date(Date.now() + 60_000) })
  const server = await startMailServer()
  expect(await deliver(ownDb, server.url)).toBe(0)
  await server.stop()

  const rows = await ownDb.selectFrom('messages').select('status').orderBy('id').execute()
  expect(rows).toEqual([{ status: 'unclear' }, { status: 'sending' }])
})

test('a message sent by a slow carrier is stored as sent, although its claim expired', async ({ ownDb }) => {
  await make(ownDb)
  const double = await startSmtpDouble({ LETTER: 'is silent' })
  const late = deliver(ownDb, double.url)
  await expect.poll(() => double.reached.LETTER, { timeout: 20_000 }).toBe(1)
  await deliverMessages(ownDb, { carriers: new Map(), keyring }, calm, () => new Date(Date.now() + 3_600_000))
  expect(await standing(ownDb)).toMatchObject({ status: 'unclear' })

  double.say('250 queued at last')
  expect(await late).toBe(1)
  await double.stop()
  expect(await standing(ownDb)).toMatchObject({ status: 'sent', lastError: null })
})

test('a channel without a carrier waits with its reason, and leaves once it has one', async ({ ownDb }) => {
  const { userId } = await make(ownDb, { channel: 'sms' })
  await make(ownDb, { channel: 'email' })
  const server = await startMailServer()
  const carriers = new Map<Channel, OpenCarrier>([['email', mailAt(server.url)]])
  await noteMissingCarriers(ownDb, carriers)
  expect(await deliverMessages(ownDb, { carriers, keyring }, calm)).toBe(1)
  expect(await standing(ownDb)).toMatchObject({
    channel: 'sms',
    status: 'queued',
    attempts: 0,
    lastError: 'Nothing is configured that could carry it.',
  })

  const double = await startHttpDouble(replies(200, '{"sid": "SM1"}'))
  expect(await deliverMessages(ownDb, { carriers: carriers.set('sms', textsAt(double.url)), keyring }, calm)).toBe(1)
  expect(double.bodies).toEqual(['+447700900123: Your course is on Tuesday.'])
  expect(await standing(ownDb)).toMatchObject({
    status: 'sent',
    carrier: 'texts',
    carrierMessageId: 'SM1',
    lastError: null,
  })
  const told = ownDb.selectFrom('userActivityLogs').select(['userId', 'activityDescription'])
  expect(await told.where('activityType', '=', 'message.sent').execute()).toEqual([
    { userId, activityDescription: 'Text message sent' },
  ])
  for (const carrier of carriers.values()) carrier.close()
  await Promise.all([server.stop(), double.stop()])
})

test('a channel whose carrier is slow does not hold up the others', async ({ ownDb }) => {
  await make(ownDb, { channel: 'sms' })
  await make(ownDb, { channel: 'email' })
  const slow = await startSmtpDouble({ GREETING: 'is silent' })
  const quick = await startHttpDouble(replies(200, '{"sid": "SM1"}'))
  const carriers = new Map<Channel, OpenCarrier>([
    ['email', mailAt(slow.url)],
    ['sms', textsAt(quick.url)],
  ])
  const delivering = deliverMessages(ownDb, { carriers, keyring }, calm)
  await expect.poll(() => standing(ownDb), { timeout: 20_000 }).toMatchObject({ channel: 'sms', status: 'sent' })

  await Promise.all([slow.stop(), quick.stop()])
  expect(await delivering).toBe(1)
})

test('no further work starts once the process is asked to stop', async ({ ownDb }) => {
  await make(ownDb)
  const server = await startMailServer()
  expect(
    await deliverMessages(ownDb, { carriers: new Map([['email', mailAt(server.url)]]), keyring }, AbortSignal.abort()),
  ).toBe(0)
  await server.stop()
  expect(await standing(ownDb)).toMatchObject({ status: 'queued', attempts: 0 })
})

function make(db: Db, over: Parameters<typeof makeMessage>[1] = {}) {
  return inTransaction(db, (trx) => makeMessage(trx, over))
}

/** The message queued first. */
function standing(db: Db) {
  return db.selectFrom('messages').selectAll().orderBy('id').limit(1).executeTakeFirst()
}

async function deliver(db: Db, smtpUrl: string, now?: Date): Promise<number> {
  const carrier = mailAt(smtpUrl)
  try {
    return await deliverMessages(
      db,
      { carriers: new Map([['email', carrier]]), keyring },
      calm,
      () => now ?? new Date(),
    )
  } finally {
    carrier.close()
  }
}

function mailAt(smtpUrl: string): OpenCarrier {
  return openMailCarrier({ smtpUrl, from: 'Us <us@training.example>', host: 'training.example' })
}

/** A carrier of text messages over HTTP, whose call posts to the test double. */
function textsAt(address: string): OpenCarrier {
  const texts = defineProvider({
    name: 'texts',
    setting: () => address,
    connect: (url: string) => url,
    readFailure: () => undefined,
  })
  const send = texts.defineCall({
    name: 'send',
    seconds: 30,
    tries: 1,
    isRepeatable: false,
    answer: z.object({ sid: z.string() }).transform(({ sid }) => ({ messageId: sid })),
    ask: async (url, body: string, signal) => (await fetch(url, { method: 'POST', body, signal })).json(),
  })
  const connection = texts.open(address)
  return {
    name: 'texts',
    title: 'text carrier',
    send: ({ recipient, bodyText }) => send(connection, `${recipient}: ${bodyText}`),
    close: connection.close,
  }
}
