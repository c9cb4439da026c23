import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { freePort } from '../db/embedded/free-port.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { smtp } from '../providers/smtp/smtp.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { deliverMessages } from './deliver-messages.ts'
import { queueMessage } from './queue-message.ts'
import { resendMessage } from './resend-message.ts'

const office = systemActor('test')
const words = { firstName: 'Ada', code: '402 817', purpose: 'show your health details', minutes: 10 }
const calm = new AbortController().signal

test('a message leaves once, as HTML and text, and is told', async ({ ownDb }) => {
  const { userId } = await queue(ownDb, 'ada@acme.example')
  const server = await startServer()
  const deliver = () => withMailServer(server.port, (mailServer) => deliverMessages(ownDb, mailServer, calm))

  expect(await Promise.all([deliver(), deliver()]).then(([a, b]) => a + b)).toBe(1)
  await server.stop()
  const [mail] = await Promise.all(server.received.map(({ data }) => simpleParser(data)))
  expect(server.received.map(({ to }) => to)).toEqual([['ada@acme.example']])
  expect(mail?.subject).toBe('402 817 is your code')
  expect(mail?.text).toContain('402 817')
  expect(mail?.html).toContain('show your health details')
  expect(await ownDb.selectFrom('messages').select('status').execute()).toEqual([{ status: 'sent' }])
  const told = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'email.sent')
  expect(await told.execute()).toEqual([{ userId }])
})

test('a dead mail server loses nothing: the message waits longer each time, and goes when it is back', async ({
  ownDb,
}) => {
  await queue(ownDb, 'ada@acme.example')
  const port = await freePort(0)
  const start = Date.now()
  const at = (minutes: number) => () => new Date(start + minutes * 60_000)
  const deliver = (minutes: number) =>
    withMailServer(port, (mailServer) => deliverMessages(ownDb, mailServer, calm, at(minutes)))

  expect(await deliver(1)).toBe(0)
  expect(await standing(ownDb)).toMatchObject({
    status: 'queued',
    attempts: 1,
    lastError: expect.stringMatching('reached'),
  })
  expect(await deliver(1.5)).toBe(0)
  expect(await standing(ownDb)).toMatchObject({ attempts: 1 })

  const server = await startServer({ port })
  expect(await deliver(2.1)).toBe(1)
  await server.stop()
  expect(await standing(ownDb)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
})

test('an address that the server refuses for good has failed, and is written to again once it is put right', async ({
  ownDb,
}) => {
  const { userId, messageId } = await queue(ownDb, 'typo@acme.example')
  const server = await startServer({ refuses: 'typo@acme.example' })
  const deliver = () => withMailServer(server.port, (mailServer) => deliverMessages(ownDb, mailServer, calm))
  await deliver()
  expect(await standing(ownDb)).toMatchObject({ status: 'failed', lastError: 'The mail server refused it (550).' })

  await ownDb.updateTable('users').set({ email: 'right@acme.example' }).where('id', '=', userId).execute()
  await inTransaction(ownDb, (trx) => resendMessage(trx, asAdmin(), { messageId }))
  await deliver()
  await server.stop()
  expect(server.received.map(({ to }) => to)).toEqual([['right@acme.example']])
})

test('who claimed a message and died lets go of it', async ({ ownDb }) => {
  const { messageId } = await queue(ownDb, 'ada@acme.example')
  const claimedUntil = new Date(Date.now() - 1000)
  await ownDb.updateTable('messages').set({ status: 'sending', claimedUntil }).where('id', '=', messageId).execute()
  const server = await startServer()
  expect(await withMailServer(server.port, (mailServer) => deliverMessages(ownDb, mailServer, calm))).toBe(1)
  await server.stop()
})

test('what may be said once is said once, and nobody without an address is written to', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const say = () => queueMessage(trx, office, { userId, template: 'portal.code', words, once: 'one thing' })
  expect(await say()).toBeDefined()
  expect(await say()).toBeUndefined()

  await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', userId).execute()
  expect(await queueMessage(trx, office, { userId, template: 'portal.code', words })).toBeUndefined()
})

test('only the office sends again', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const messageId = (await queueMessage(trx, office, { userId, template: 'portal.code', words })) ?? ''
  await expect(resendMessage(trx, asAdmin(), { messageId })).rejects.toThrow('still waiting')
  for (const actor of [asCustomer(userId), asInstructor(userId)])
    await expect(resendMessage(trx, actor, { messageId })).rejects.toThrow('no longer exists')
})

async function queue(db: Db, email: string) {
  return inTransaction(db, async (trx) => {
    const userId = await makeCustomer(trx, { email })
    return { userId, messageId: (await queueMessage(trx, office, { userId, template: 'portal.code', words })) ?? '' }
  })
}

function standing(db: Db) {
  return db.selectFrom('messages').select(['status', 'attempts', 'lastError']).executeTakeFirst()
}

async function withMailServer<T>(
  port: number,
  work: (mailServer: ReturnType<typeof smtp.open>) => Promise<T>,
): Promise<T> {
  const mailServer = smtp.open({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Us <us@training.example>',
    host: 'training.example',
  })
  try {
    return await work(mailServer)
  } finally {
    mailServer.close()
  }
}

/** A real SMTP server that keeps what it is given. */
async function startServer({ port: wanted, refuses }: { port?: number; refuses?: string } = {}) {
  const port = wanted ?? (await freePort(0))
  const received: { to: string[]; data: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      done(address === refuses ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      let data = ''
      stream.on('data', (chunk) => (data += chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), data })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return { port, received, stop: () => new Promise<void>((done) => server.close(done)) }
}
