import { afterEach, expect, test, vi } from 'vitest'
import * as env from '../env.ts'
import { contentPolicy, securityHeaders } from './content-policy.ts'

vi.mock('../env.ts', { spy: true })
afterEach(() => {
  vi.mocked(env.appUrl).mockReset()
  vi.mocked(env.isDevelopment).mockReset()
})

test('contentPolicy allows only our own files, and scripts and styles with the nonce', () => {
  const rules = contentPolicy('abc').split('; ')
  expect(rules).toContain("default-src 'self'")
  expect(rules).toContain("script-src 'nonce-abc' 'strict-dynamic'")
  expect(rules).toContain("style-src-elem 'self' 'nonce-abc'")
  expect(rules).toContain("connect-src 'self'")
  for (const nobody of ["object-src 'none'", "frame-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
    expect(rules).toContain(nobody)
})

test('contentPolicy loosens scripts, styles and sockets for hot reload in development only', () => {
  vi.mocked(env.isDevelopment).mockReturnValue(true)
  const rules = contentPolicy('abc').split('; ')
  expect(rules).toContain("script-src 'nonce-abc' 'strict-dynamic' 'unsafe-eval'")
  expect(rules).toContain("style-src-elem 'self' 'unsafe-inline'")
  expect(rules).toContain("connect-src 'self' ws:")
})

test('securityHeaders and contentPolicy insist on TLS where the product is reached by it', () => {
  expect(securityHeaders()).not.toHaveProperty('strict-transport-security')
  expect(contentPolicy('abc')).not.toContain('upgrade-insecure-requests')

  vi.mocked(env.appUrl).mockReturnValue(new URL('https://crm.example'))
  expect(securityHeaders()['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(contentPolicy('abc')).toContain('upgrade-insecure-requests')
})

test('securityHeaders keep answers out of frames, sniffing and foreign pages', () => {
  expect(securityHeaders()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})
