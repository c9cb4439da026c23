import { expect, test } from 'vitest'
import { isLocalVisitor } from './is-local-visitor.ts'
import { readOrigin } from './request-origin.ts'
import { isOwnRead, isSameOrigin } from './same-origin.ts'

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

test.each<[string, Record<string, string>, boolean]>([
  ['our own page', { 'sec-fetch-site': 'same-origin' }, true],
  ['our own page in an old browser', { origin: 'http://127.0.0.1:3000' }, true],
  ['a foreign page', { 'sec-fetch-site': 'cross-site' }, false],
  ['a link in an email', { 'sec-fetch-site': 'none' }, false],
  ['a request that names no page', {}, false],
])('isOwnRead judges %s', (_, headers, is) => expect(isOwnRead(new Headers(headers))).toBe(is))

const own = { 'x-peer-address': '127.0.0.1', host: '127.0.0.1:3000' }

test.each<[string, Record<string, string>, boolean]>([
  ['the machine itself', own, true],
  ['the machine itself under its name', { ...own, host: 'localhost:3000', 'x-peer-address': '::1' }, true],
  ['what Next.js adds', { ...own, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': '127.0.0.1:3000' }, true],
  ['another machine', { ...own, 'x-peer-address': '192.168.1.7' }, false],
  ['another name', { ...own, host: 'training.example' }, false],
  ['a proxy on this machine', { ...own, 'x-forwarded-for': '198.51.100.7, 127.0.0.1' }, false],
  ['a proxy that names the host', { ...own, 'x-forwarded-host': 'training.example' }, false],
  ['a proxy that says so', { ...own, via: '1.1 proxy' }, false],
  ['nobody knows where', {}, false],
])('isLocalVisitor judges %s', (_, headers, is) => expect(isLocalVisitor(new Headers(headers))).toBe(is))
