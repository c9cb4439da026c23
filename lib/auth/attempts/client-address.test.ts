import { expect, test } from 'vitest'
import { addressGroup, clientAddress, parseProxies } from './client-address.ts'

const proxies = parseProxies('10.0.0.0/8, 2001:db8::5')

test('clientAddress ignores a forwarded address that no trusted proxy sent', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', proxies)).toBe('203.0.113.9')
  expect(clientAddress('::ffff:203.0.113.9', '198.51.100.1', parseProxies(''))).toBe('203.0.113.9')
})

test('clientAddress takes the last forwarded address that is not a trusted proxy', () => {
  expect(clientAddress('10.0.0.2', '1.2.3.4, 198.51.100.1, 10.0.0.7', proxies)).toBe('198.51.100.1')
  expect(clientAddress('2001:db8::5', '198.51.100.1', proxies)).toBe('198.51.100.1')
})

test("clientAddress keeps the proxy's address when the forwarded one is not an address", () => {
  expect(clientAddress('10.0.0.2', 'unknown', proxies)).toBe('10.0.0.2')
  expect(clientAddress('10.0.0.2', '', proxies)).toBe('10.0.0.2')
  expect(clientAddress('', '198.51.100.1', proxies)).toBeUndefined()
})

test('addressGroup treats a whole IPv6 /64 as one customer', () => {
  expect(addressGroup('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(addressGroup('2001:0DB8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(addressGroup('2001::3:4:5:6:7:8')).toBe('2001:0:3:4::/64')
  expect(addressGroup('::1')).toBe('0:0:0:0::/64')
  expect(addressGroup('203.0.113.9')).toBe('203.0.113.9')
})

test('parseProxies refuses a list with a mistake', () => {
  expect(() => parseProxies('10.0.0.0/8,proxy.local')).toThrow('proxy.local')
})
