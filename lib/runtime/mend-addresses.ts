import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/**
 * Takes a path that cannot be decoded literally, so that it answers 404: Next.js would answer 500 before any code of ours
 * runs. Remove this once Next.js answers 400.
 */
export function mendAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    if (message.request instanceof IncomingMessage) message.request.url = decodable(message.request.url ?? '/')
  })
}

function decodable(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return `${path.replaceAll('%', '%25')}${url.slice(path.length)}`
  }
}
