import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './house/test.ts'

test('an empty company starts beside the demo, loses its database, recovers, and stops cleanly', async ({
  request,
  ownProduct: product,
}) => {
  const statusOf = async (path: string) => (await request.get(product.url + path, { failOnStatusCode: false })).status()

  expect(product.printed()).toContain('npm run user')
  expect(await statusOf('/sign-in')).toBe(200)

  const lost = postmasterOf(product.dataDir)
  // Asleep, the supervisor cannot restart the database before the check.
  product.signal('SIGSTOP')
  process.kill(lost, 'SIGKILL')
  await expect.poll(() => statusOf('/readyz')).toBe(503)
  expect(await statusOf('/livez')).toBe(200)
  product.signal('SIGCONT')
  await expect.poll(() => statusOf('/sign-in'), { timeout: 20_000 }).toBe(200)
  await expect.poll(() => statusOf('/readyz')).toBe(200)

  const recovered = postmasterOf(product.dataDir)
  expect(recovered).not.toBe(lost)
  expect(await product.stop()).toBe(0)
  expect(isRunning(recovered)).toBe(false)
})

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
