import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { matchingStep, newSeed, otpauthUri } from './totp.ts'

const seed = Secret.fromUTF8('12345678901234567890').base32
const at = (seconds: number) => new Date(seconds * 1000)

test('newSeed draws 160 bits in base32', () => {
  const seeds = [newSeed(), newSeed()]
  expect(seeds[0]).not.toBe(seeds[1])
  for (const one of seeds) expect(one).toMatch(/^[A-Z2-7]{32}$/)
})

test('otpauthUri names the company, the account and the seed', () => {
  const uri = new URL(otpauthUri(seed, 'ada@acme.example'))
  expect(decodeURIComponent(uri.pathname)).toContain('React Fast:ada@acme.example')
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret: seed,
    issuer: 'React Fast',
    digits: '6',
    period: '30',
  })
})

// RFC 6238, appendix B: at 59 seconds the code of this seed is 94287082, of which an app shows the last six digits.
test.each([
  ['half a minute early', 0, 1],
  ['in its half minute', 59, 1],
  ['half a minute late', 89, 1],
  ['later than that', 90, undefined],
])('matchingStep takes the code of RFC 6238 %s', (_, seconds, step) => {
  expect(matchingStep(seed, '287082', at(seconds))).toBe(step)
})

test('matchingStep refuses another code and another seed', () => {
  expect(matchingStep(seed, '287083', at(59))).toBeUndefined()
  expect(matchingStep(newSeed(), '287082', at(59))).toBeUndefined()
})
