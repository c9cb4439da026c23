import { expect, test } from 'vitest'
import { everyone, guessesAtReference, guessesWithEmail, triesFrom } from './entry-limits.ts'

const minute = 60
const day = 24 * 60 * 60

test('an address may try ten times a minute and sixty times a day, an IPv6 network as one', () => {
  expect(triesFrom({ ipAddress: '203.0.113.7' })).toEqual([
    { key: 'portal:address:minute:203.0.113.7', points: 10, seconds: minute },
    { key: 'portal:address:day:203.0.113.7', points: 60, seconds: day },
  ])
  expect(triesFrom({ ipAddress: '2001:db8:1:2::9' })[0]?.key).toBe('portal:address:minute:2001:db8:1:2::/64')
  expect(triesFrom({})[0]?.key).toBe('portal:address:minute:unknown')
})

test('a reference may be guessed at five times in a quarter of an hour, however it is written', () => {
  const guesses = guessesAtReference('RFT-7K2QD-9MX4P')
  expect(guesses).toMatchObject({ points: 5, seconds: 15 * minute })
  expect(guesses.key).toMatch(/^portal:reference:/)
  expect(guesses.key).not.toContain('7K2QD')
  expect(guessesAtReference('rft 7k2qd 9mx4p').key).toBe(guesses.key)
  expect(guessesAtReference('RFT-7K2QD-9MX4Q').key).not.toBe(guesses.key)
})

test('ten guesses a day with one email, a thousand a minute from everyone', () => {
  const guesses = guessesWithEmail('ada@acme.example')
  expect(guesses).toMatchObject({ points: 10, seconds: day })
  expect(guesses.key).toMatch(/^portal:email:/)
  expect(guesses.key).not.toContain('ada')
  expect(everyone).toEqual({ key: 'portal:everyone', points: 1000, seconds: minute })
})
