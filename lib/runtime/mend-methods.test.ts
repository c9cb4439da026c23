import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { mendMethods } from './mend-methods.ts'

test('mendMethods hides TRACE from Next.js, and no other method', async () => {
  mendMethods()
  const server = createServer((request, response) => response.end(request.method)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const seen = async (method: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`${method} / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)
    return (await text(socket)).split('\r\n\r\n').at(-1)
  }

  expect(await seen('TRACE')).toContain('REFUSED')
  for (const method of ['GET', 'POST', 'OPTIONS', 'PROPFIND']) expect(await seen(method)).toContain(method)
  server.close()
})
