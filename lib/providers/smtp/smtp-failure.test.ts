import { expect, test } from 'vitest'
import { readSmtpFailure, SmtpFault } from './smtp-failure.ts'

const fail = (cause: object, isHandedOver = false) => readSmtpFailure(new SmtpFault(cause, isHandedOver))?.kind

test.each([530, 534, 535, 538])('reply %i is about our login, at whatever command', (responseCode) => {
  for (const command of ['AUTH PLAIN', 'MAIL FROM', 'CONN'])
    expect(fail({ code: 'EAUTH', command, responseCode })).toBe('unauthorised')
})

test.each(['MAIL FROM', 'RCPT TO', 'DATA'])('a reply to %s is final from 500 on, but for 503', (command) => {
  const kinds = [499, 500, 503, 554].map((responseCode) => fail({ code: 'EENVELOPE', command, responseCode }))
  expect(kinds).toEqual(['deferred', 'refused', 'deferred', 'refused'])
})

test('a refusal of the connection says nothing of the letter', () => {
  expect(fail({ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 })).toBe('deferred')
  expect(fail({ code: 'EPROTOCOL', responseCode: 554 })).toBe('deferred')
  expect(fail({ code: 'ECONNECTION', command: 'CONN', responseCode: 421 }, true)).toBe('rate_limited')
})

test.each([
  ['EAUTH', 'unauthorised'],
  ['ENOAUTH', 'unauthorised'],
  ['EENVELOPE', 'refused'],
  ['EMESSAGE', 'refused'],
  ['ETIMEDOUT', 'timed_out'],
  ['EABORT', 'timed_out'],
  ['EPROTOCOL', 'malformed'],
  ['ESOCKET', 'unreachable'],
  ['EDNS', 'unreachable'],
  ['ETLS', 'unreachable'],
])('%s without a reply is %s before the letter, and unclear once it was leaving', (code, kind) => {
  expect(fail({ code })).toBe(kind)
  expect(fail({ code }, true)).toBe('unclear')
})

test('a bug of ours is no failure of the server', () => {
  expect(fail(new TypeError('a bug'))).toBeUndefined()
  expect(readSmtpFailure(Object.assign(new Error('elsewhere'), { code: 'ESOCKET' }))).toBeUndefined()
})
