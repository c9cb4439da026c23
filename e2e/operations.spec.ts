import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../lib/db/embedded/free-port.ts'
import { makeScratchFolder } from '../lib/testing/scratch-folder.ts'
import { startProduct } from './house/product.ts'
import { expect, test } from './house/test.ts'

test('an empty company starts beside the demo, loses its database, recovers, and stops without a trace', async ({
  request,
}) => {
  const dataDir = makeScratchFolder('operations')
  const product = await startProduct({ dataDir, port: String(await freePort(0)), demo: '0' })
  const statusOf = async (path: string) => (await request.get(product.url + path, { failOnStatusCode: false })).status()

  expect(product.printed()).toContain('npm run user')
  expect(await statusOf('/sign-in')).toBe(200)

  // Stopped first, so that nothing can bring it back before we have looked.
  const supervisorSees = postmasterOf(dataDir)
  process.kill(supervisorSees, 'SIGKILL')
  await expect.poll(() => statusOf('/readyz'), { intervals: [20] }).toBe(503)
  expect(await statusOf('/livez')).toBe(200)
  await expect.poll(() => statusOf('/sign-in'), { timeout: 20_000 }).toBe(200)
  await expect.poll(() => statusOf('/readyz')).toBe(200)

  const recovered = postmasterOf(dataDir)
  expect(recovered).not.toBe(supervisorSees)
  expect(await product.stop()).toBe(0)
  expect(isRunning(recovered)).toBe(false)
  rmSync(dataDir, { recursive: true })
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
