import { expect, test } from 'vitest'
import { appUrl, authSecret, parseSettings } from './env.ts'

test('nothing needs to be set', () => {
  expect(parseSettings({})).toMatchObject({ DATA_DIR: '.data', HOST: '127.0.0.1', PORT: 3000 })
})

test('an empty variable counts as unset', () => {
  expect(parseSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
})

test('every fault is named in one message', () => {
  const variables = { PORT: 'seven', DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short', DEMO: 'yes' }
  const read = () => parseSettings(variables)

  expect(read).toThrow(/PORT must be a number/)
  expect(read).toThrow(/DATABASE_URL must be a postgresql:\/\/ URL/)
  expect(read).toThrow(/AUTH_SECRET must be at least 32 characters/)
  expect(read).toThrow(/DEMO must be 0 or 1/)
})

test('nothing is signed without a secret', () => {
  expect(authSecret(parseSettings({ AUTH_SECRET: 'thirty-two characters or more of it' }))).toBe(
    'thirty-two characters or more of it',
  )
  expect(() => authSecret(parseSettings({}))).toThrow('AUTH_SECRET is not set')
  expect(() => authSecret(parseSettings({ AUTH_SECRET: '' }))).toThrow('AUTH_SECRET is not set')
})

test('links lead to a host that a browser can open', () => {
  const links = (variables: Record<string, string>) => appUrl(parseSettings(variables)).origin

  expect(links({})).toBe('http://127.0.0.1:3000')
  expect(links({ HOST: '0.0.0.0', PORT: '8080' })).toBe('http://localhost:8080')
  expect(links({ HOST: '::' })).toBe('http://localhost:3000')
  expect(links({ HOST: '0.0.0.0', APP_URL: 'https://crm.example/' })).toBe('https://crm.example')
})
