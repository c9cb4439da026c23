import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { mendAddresses } from './mend-addresses.ts'

test('mendAddresses takes a path that cannot be decoded literally, and leaves every other path alone', async () => {
  mendAddresses()
  const server = createServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const seen = (path: string) =>
    new Promise<string>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path }, (response) => resolve(text(response))).on('error', reject)
    })

  expect(await seen('/api/admin/users/%zz?q=%zz')).toBe('/api/admin/users/%25zz?q=%zz')
  expect(await seen('/verify/%ff%41')).toBe('/verify/%25ff%2541')
  for (const fine of ['/verify/a%20b?q=%zz', '/portal', '/a%00b']) expect(await seen(fine)).toBe(fine)
  server.close()
})

test('a message of another kind is left alone', () => {
  const started = channel('http.server.request.start')
  for (const message of [null, 'x', {}, { request: {} }]) started.publish(message)
  expect(started.hasSubscribers).toBe(true)
})
