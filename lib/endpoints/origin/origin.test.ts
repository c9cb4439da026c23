import { expect, test } from 'vitest'
import { readOrigin } from './request-origin.ts'
import { isSameOrigin } from './same-origin.ts'

test('readOrigin reads the socket, the device and the id, and believes no forwarded address', () => {
  const headers = {
    'x-peer-address': '203.0.113.9',
    'x-forwarded-for': '198.51.100.1',
    'user-agent': 'f'.repeat(500),
    'x-request-id': 'r1',
  }
  expect(readOrigin(new Headers(headers))).toEqual({
    ipAddress: '203.0.113.9',
    userAgent: 'f'.repeat(400),
    requestId: 'r1',
  })
})

test('readOrigin makes an id where there is none, and leaves out what it does not know', () => {
  const [one, other] = [readOrigin(new Headers()), readOrigin(new Headers({ 'user-agent': '' }))]
  expect(Object.keys(one)).toEqual(['requestId'])
  expect(Object.keys(other)).toEqual(['requestId'])
  expect(one.requestId).toMatch(/^[\da-f-]{36}$/)
  expect(one.requestId).not.toBe(other.requestId)
})

test.each<[string, Record<string, string>, boolean]>([
  ['our own page', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, true],
  ['our own page in an old browser', { origin: 'http://127.0.0.1:3000' }, true],
  ['a local installation under another name', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  ['a foreign page', { origin: 'https://evil.example', host: '127.0.0.1:3000' }, false],
  ['a page of a sister site', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-site' }, false],
  ['a request that names no page', { host: '127.0.0.1:3000' }, false],
  ['a page without an origin', { origin: 'null', host: '127.0.0.1:3000' }, false],
  ['another port', { origin: 'http://127.0.0.1:3001', host: '127.0.0.1:3000' }, false],
])('isSameOrigin judges %s', (_, headers, is) => expect(isSameOrigin(new Headers(headers))).toBe(is))
