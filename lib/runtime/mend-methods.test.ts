import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { mendMethods } from './mend-methods.ts'

test('mendMethods hides TRACE from Next.js, and writing to files, and nothing else', async () => {
  mendMethods()
  const server = createServer((request, response) => response.end(`${request.method} ${request.url}`)).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const seen = async (method: string, path = '/portal') => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`${method} ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)
    return (await text(socket)).split('\r\n\r\n').at(-1)
  }

  expect(await seen('TRACE')).toContain('REFUSED /portal')
  for (const method of ['GET', 'POST', 'OPTIONS', 'PROPFIND']) expect(await seen(method)).toContain(`${method} /portal`)

  const file = '/_next/static/chunks/a.js'
  for (const method of ['PUT', 'POST', 'DELETE', 'TRACE']) {
    expect(await seen(method, file)).toMatch(/REFUSED \/(\s|$)/)
    expect(await seen(method, '/sw.js?a')).toMatch(/REFUSED \/(\s|$)/)
  }
  expect(await seen('GET', file)).toContain(`GET ${file}`)
  server.close()
})
