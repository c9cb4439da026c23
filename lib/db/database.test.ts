import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

// The configuration is read once in a process, so each test begins with modules that have read none.
async function configured(url: string) {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', url)
  return await import('./database.ts')
}

test('databaseUrl is the configured one, and says how to start the product where there is none', async () => {
  const url = 'postgresql://nobody@127.0.0.1:1/none'
  expect((await configured(url)).databaseUrl()).toBe(url)
  const { databaseUrl } = await configured('')
  expect(() => databaseUrl()).toThrow('npm start')
})

test('database is one for the whole process, over every copy of the module', async () => {
  const url = 'postgresql://nobody@127.0.0.1:1/none'
  const one = (await configured(url)).database()
  const other = (await configured(url)).database()
  expect(other).toBe(one)
  await one.destroy()
})
