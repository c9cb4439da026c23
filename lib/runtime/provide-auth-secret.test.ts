import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

// The configuration is read once in a process, so each test begins with modules that have read none.
async function inFolder(configured: string) {
  vi.resetModules()
  const folder = mkdtempSync(join(tmpdir(), 'secret-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('AUTH_SECRET', configured)
  const { authSecret } = await import('../env.ts')
  const { provideAuthSecret } = await import('./provide-auth-secret.ts')
  const { keepSecrets } = await import('../privacy/vault/secrets.ts')
  return { folder, authSecret, provideAuthSecret, keepSecrets }
}

test("provideAuthSecret gives a script the web server's secret", async () => {
  const { folder, authSecret, provideAuthSecret, keepSecrets } = await inFolder('')
  expect(() => authSecret()).toThrow('AUTH_SECRET is not set')

  provideAuthSecret()
  expect(authSecret()).toBe(keepSecrets(folder).authSecret)
})

test('provideAuthSecret keeps a configured secret and makes no other', async () => {
  const { folder, authSecret, provideAuthSecret } = await inFolder('configured, shared by two machines')
  provideAuthSecret()
  expect(authSecret()).toBe('configured, shared by two machines')
  expect(readdirSync(folder)).toEqual([])
})
