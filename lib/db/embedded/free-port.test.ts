import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from './free-port.ts'

test('freePort finds a port to listen on, and the wanted one when it is free', async () => {
  const port = await freePort(0)
  expect(port).toBeGreaterThan(1023)
  expect(await freePort(port)).toBe(port)
})

test('freePort refuses a port that is taken', async () => {
  const port = await freePort(0)
  const server = createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await expect(freePort(port)).rejects.toThrow('EADDRINUSE')
  await new Promise((done) => server.close(done))
})
