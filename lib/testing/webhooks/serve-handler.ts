import { createServer, type IncomingMessage } from 'node:http'
import type { Db } from '../../db/types.ts'
import { listen } from '../doubles/listen.ts'

type Answering = { answer: (db: Db, request: Request) => Promise<Response> }

/** Serves one handler of a route over real HTTP, every method and address alike. */
export async function serveHandler({ answer }: Answering, db: Db) {
  const server = createServer(async (incoming, outgoing) => {
    const response = await answer(db, await toRequest(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  const { port, stop } = await listen(server)
  return { url: `http://127.0.0.1:${port}/`, stop }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  headers.set('x-peer-address', incoming.socket.remoteAddress ?? '')
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  return new Request(url, { method: incoming.method ?? 'GET', headers, body: Buffer.concat(parts) })
}
