import { afterEach, expect, test, vi } from 'vitest'
import { appUrl, authSecret, childEnvironment, parseSettings } from './env.ts'

test('parseSettings needs no variable', () => {
  expect(parseSettings({})).toMatchObject({ DATA_DIR: '.data', HOST: '127.0.0.1', PORT: 3000 })
})

test('parseSettings treats an empty variable as unset', () => {
  expect(parseSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
})

test('parseSettings names every fault in one message', () => {
  const variables = { PORT: 'seven', DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short', DEMO: 'yes' }
  const read = () => parseSettings(variables)

  expect(read).toThrow(/PORT must be a number/)
  expect(read).toThrow(/DATABASE_URL must be a postgresql:\/\/ URL/)
  expect(read).toThrow(/AUTH_SECRET must be at least 32 characters/)
  expect(read).toThrow(/DEMO must be 0 or 1/)
})

test('authSecret throws without a secret', () => {
  expect(authSecret(parseSettings({ AUTH_SECRET: 'thirty-two characters or more of it' }))).toBe(
    'thirty-two characters or more of it',
  )
  expect(() => authSecret(parseSettings({}))).toThrow('AUTH_SECRET is not set')
  expect(() => authSecret(parseSettings({ AUTH_SECRET: '' }))).toThrow('AUTH_SECRET is not set')
})

test('appUrl names a host that a browser can open', () => {
  const links = (variables: Record<string, string>) => appUrl(parseSettings(variables)).origin

  expect(links({})).toBe('http://127.0.0.1:3000')
  expect(links({ HOST: '0.0.0.0', PORT: '8080' })).toBe('http://localhost:8080')
  expect(links({ HOST: '::' })).toBe('http://localhost:3000')
  expect(links({ HOST: '0.0.0.0', APP_URL: 'https://crm.example/' })).toBe('https://crm.example')
})

afterEach(() => vi.unstubAllEnvs())

// The configuration is read once in a process, so this reads it with a copy of the module that has read none.
async function configured(variables: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  return await import('./env.ts')
}

test('readSettings reads the environment once', async () => {
  const { readSettings } = await configured({ PORT: '4321' })
  const first = readSettings()
  vi.stubEnv('PORT', '1234')
  expect(first.PORT).toBe(4321)
  expect(readSettings()).toBe(first)
})

test('mailSetting is undefined without a mail server, else says how mail leaves and from which host', async () => {
  expect((await configured({ SMTP_URL: '' })).mailSetting()).toBeUndefined()
  const { mailSetting } = await configured({
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'Office <office@acme.example>',
    APP_URL: 'https://crm.example:8443',
  })
  expect(mailSetting()).toEqual({
    smtpUrl: 'smtps://mail.example',
    from: 'Office <office@acme.example>',
    host: 'crm.example',
  })
})

test('demoPassword is told in demo mode only', async () => {
  const inDemo = await configured({ DEMO: '1', DEMO_PASSWORD: 'nine purple lamps' })
  expect([inDemo.isDemoMode(), inDemo.demoPassword()]).toEqual([true, 'nine purple lamps'])
  const outside = await configured({ DEMO: '0', DEMO_PASSWORD: 'nine purple lamps' })
  expect([outside.isDemoMode(), outside.demoPassword()]).toEqual([false, undefined])
})

test('isDevelopment holds under npm run dev only', async () => {
  expect((await configured({ NODE_ENV: 'development' })).isDevelopment()).toBe(true)
  expect((await configured({ NODE_ENV: 'production' })).isDevelopment()).toBe(false)
})

test('childEnvironment is ours with the given variables on top', () => {
  vi.stubEnv('KEPT_FOR_TEST', 'kept')
  vi.stubEnv('CHANGED_FOR_TEST', 'old')
  expect(childEnvironment({ CHANGED_FOR_TEST: 'new' })).toMatchObject({
    KEPT_FOR_TEST: 'kept',
    CHANGED_FOR_TEST: 'new',
  })
})

test('parseSettings takes every level of the log, and begins with info', () => {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
  expect(levels.map((LOG_LEVEL) => parseSettings({ LOG_LEVEL }).LOG_LEVEL)).toEqual(levels)
  expect(() => parseSettings({ LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL/)
  expect(parseSettings({})).toMatchObject({
    LOG_LEVEL: 'info',
    JOBS: '1',
    TRUSTED_PROXIES: '',
    MAIL_FROM: 'React Fast Training <bookings@localhost>',
  })
})

test('parseSettings ends where it says', () => {
  const takes = (variables: Record<string, string>) => {
    try {
      return Boolean(parseSettings(variables))
    } catch {
      return false
    }
  }
  expect(['0', '1', '65535', '65536', '1.5'].map((PORT) => takes({ PORT }))).toEqual([false, true, true, false, false])
  expect([31, 32].map((letters) => takes({ AUTH_SECRET: 'x'.repeat(letters) }))).toEqual([false, true])
  expect(['ab', 'a@b'].map((MAIL_FROM) => takes({ MAIL_FROM }))).toEqual([false, true])
  expect(['0', '1', '2'].map((JOBS) => takes({ JOBS }))).toEqual([true, true, false])
  expect(['0', '1', '2'].map((DEMO) => takes({ DEMO }))).toEqual([true, true, false])
  expect(parseSettings({ DEMO_PASSWORD: 'x', CHROMIUM_PATH: ' ' })).toMatchObject({ DEMO_PASSWORD: 'x' })
  expect(parseSettings({ CHROMIUM_PATH: ' ' }).CHROMIUM_PATH).toBeUndefined()
})
