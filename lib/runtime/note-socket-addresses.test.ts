import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { readOrigin } from '../endpoints/origin/request-origin.ts'
import { noteSocketAddresses } from './note-socket-addresses.ts'

test("noteSocketAddresses passes on the socket's address, whatever the client claims", async () => {
  noteSocketAddresses()
  const server = createServer((request, response) => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    )
    response.end(readOrigin(headers).ipAddress)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0

  const claims = { 'x-peer-address': '198.51.100.7', 'x-forwarded-for': '198.51.100.8', 'x-real-ip': '198.51.100.9' }
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: claims })

  expect(await answer.text()).toBe('127.0.0.1')
  server.close()
})

test('a message of another kind is left alone', () => {
  const started = channel('http.server.request.start')
  for (const message of [null, 'x', {}, { request: {} }]) started.publish(message)
  expect(started.hasSubscribers).toBe(true)
})
