import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { log } from '../../log.ts'
import { startSmtpDouble } from '../../testing/doubles/smtp-double.ts'
import { sendLetter } from './send-letter.ts'
import { smtp } from './smtp.ts'

const letter = { id: 'one', to: 'ada@acme.example', subject: 'Your course', html: '<p>Tuesday</p>', text: 'Tuesday' }

const hurriedly = smtp.defineCall({
  name: 'send',
  seconds: 0.5,
  tries: 3,
  isRepeatable: false,
  answer: z.object({ messageId: z.string() }),
  ask: (client, input: typeof letter, signal) => client.send(input, signal),
})

test.each([
  ['a greylisted address', { RCPT: { says: '450 4.2.0 greylisted' } }, { kind: 'deferred', code: '450' }],
  ['an address that does not exist', { RCPT: { says: '550 no such mailbox' } }, { kind: 'refused', code: '550' }],
  ['a letter refused by its words', { LETTER: { says: '554 looks like spam' } }, { kind: 'refused', code: '554' }],
  ['a letter put off at its end', { LETTER: { says: '451 disk full' } }, { kind: 'deferred', code: '451' }],
  ['a server that has too much to do', { MAIL: { says: '421 too many' } }, { kind: 'rate_limited', code: '421' }],
  ['a wrong password', { AUTH: { says: '535 bad credentials' } }, { kind: 'unauthorised', code: '535' }],
  [
    'a server that asks who we are',
    { MAIL: { says: '530 authenticate first' } },
    { kind: 'unauthorised', code: '530' },
  ],
  ['a server that serves nobody', { GREETING: { says: '554 no service' } }, { kind: 'deferred', code: '554' }],
  ['something that is no mail server', { GREETING: { says: 'hello' } }, { kind: 'malformed', code: 'EPROTOCOL' }],
  ['a line that breaks before the letter', { DATA: 'hangs up' }, { kind: 'unreachable', code: 'ECONNECTION' }],
  ['a line that breaks after the letter', { LETTER: 'hangs up' }, { kind: 'unclear', code: 'ECONNECTION' }],
] as const)('%s has its name', async (_, misdeeds, outcome) => {
  const double = await startSmtpDouble(misdeeds)
  expect(await send(double.url, sendLetter)).toEqual(outcome)
  await double.stop()
})

test('a letter that was taken is known by its Message-ID', async () => {
  const double = await startSmtpDouble()
  expect(await send(double.url, sendLetter)).toEqual({
    kind: 'done',
    answer: { messageId: '<one@training.example>' },
  })
  await double.stop()
})

test('silence before the letter is no more than lost time; after it, the letter may have arrived', async () => {
  const before = await startSmtpDouble({ MAIL: 'is silent' })
  expect(await send(before.url, hurriedly)).toEqual({ kind: 'timed_out', code: 'EABORT' })
  await before.stop()

  const after = await startSmtpDouble({ LETTER: 'is silent' })
  expect(await send(after.url, hurriedly)).toEqual({ kind: 'unclear', code: 'EABORT' })
  expect(after.reached).toMatchObject({ LETTER: 1 })
  await after.stop()
})

test('a call is made again only where nothing was handed over', async () => {
  const early = await startSmtpDouble({ DATA: 'hangs up' })
  await send(early.url, sendLetter)
  expect(early.reached).toMatchObject({ GREETING: 3 })
  await early.stop()

  const late = await startSmtpDouble({ LETTER: 'hangs up' })
  await send(late.url, sendLetter)
  expect(late.reached).toMatchObject({ GREETING: 1, LETTER: 1 })
  await late.stop()
})

test('a connection that the server closed meanwhile is opened anew', async () => {
  const double = await startSmtpDouble()
  const connection = smtp.open(settingOf(double.url))
  await sendLetter(connection, letter)
  double.misdeeds.MAIL = 'hangs up once'

  expect(await sendLetter(connection, { ...letter, id: 'two' })).toMatchObject({ kind: 'done' })
  expect(double.reached).toMatchObject({ GREETING: 2, LETTER: 2 })
  connection.close()
  await double.stop()
})

test('the log says what became of a call, and nothing of the letter or of the password', async () => {
  const logged = vi.spyOn(log, 'warn')
  const double = await startSmtpDouble({ RCPT: { says: '550 <ada@acme.example> is unknown' } })
  await send(double.url, sendLetter)
  await double.stop()

  expect(logged.mock.calls).toEqual([
    [
      { call: 'smtp.send', outcome: 'refused', code: '550', tries: 1, milliseconds: expect.any(Number) },
      'a provider failed',
    ],
  ])
})

async function send(smtpUrl: string, call: typeof sendLetter) {
  const connection = smtp.open(settingOf(smtpUrl))
  try {
    return await call(connection, letter)
  } finally {
    connection.close()
  }
}

function settingOf(smtpUrl: string) {
  return { smtpUrl, from: 'Us <us@training.example>', host: 'training.example' }
}
