import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from './listen.ts'

type Reply = (response: ServerResponse, request: IncomingMessage) => void

/** A web service with scripted replies, one per request; the last repeats. Keeps the bodies it received. */
export async function startHttpDouble(...replies: [Reply, ...Reply[]]) {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    bodies.push(body)
    const reply = replies[bodies.length - 1] ?? replies.at(-1)
    reply?.(response, request)
  })
  const { port, stop } = await listen(server)
  return { url: `http://127.0.0.1:${port}`, bodies, stop }
}

export function replies(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return (response) => response.writeHead(status, headers).end(body)
}

export const hangsUp: Reply = (response) => response.destroy()

export const isSilent: Reply = () => undefined
